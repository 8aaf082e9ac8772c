import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import { formatCount } from "../../../components/format/formatCount.ts";
import { type Words, words } from "../../../components/words/words.ts";

export type Sample = SampleGroup["samples"][number];

const verifiedIn = ({ samples }: SampleGroup): Sample[] => samples.filter(({ badge }) => badge === "verified");

/** Whether the answer that counts is one that a rule confirmed. */
export const isVerified = (group: SampleGroup): boolean => verifiedIn(group).length > 0;

/**
 * The answer that counts: one that was verified, else the one that most samples have, where it is more than one and no other
 * has as many.
 */
export function leadingVote(group: SampleGroup): SampleGroup["votes"][number] | undefined {
  const [verified] = verifiedIn(group);
  if (verified !== undefined) return group.votes.find(({ attemptIds }) => attemptIds.includes(verified.attemptId));
  const [first, second] = group.votes;
  if (first === undefined || first.attemptIds.length < 2) return undefined;
  return second?.attemptIds.length === first.attemptIds.length ? undefined : first;
}

export const isGroupRunning = ({ samples }: SampleGroup): boolean => samples.some(({ phase }) => phase !== null);

/** How the samples agree, as a sentence that the answers themselves may follow. */
export function voteWords(group: SampleGroup): string {
  const { samples, votes, stoppedEarly } = group;
  const isRunning = isGroupRunning(group);
  const progress = { isRunning, isCutShort: stoppedEarly };
  const { verified, agree, noneYet, none, one, split, noTwo } = words().samples.vote;
  if (isVerified(group)) return verified(verifiedIn(group).length, samples.length, progress);
  const leading = leadingVote(group);
  if (leading !== undefined) return agree(leading.attemptIds.length, samples.length, progress);
  const [first] = votes;
  if (first === undefined) return isRunning ? noneYet : none(samples.length);
  if (votes.length === 1) return one(samples.length, isRunning);
  return first.attemptIds.length > 1 ? split(isRunning) : noTwo(isRunning);
}

/** How one sample is doing. */
export function sampleState(sample: Sample, group: SampleGroup): keyof Words["samples"]["states"] {
  const { phase, stopReason, answer, attemptId, badge } = sample;
  if (phase !== null) return phase;
  if (badge === "verified" || badge === "contradicted") return badge;
  const leading = leadingVote(group);
  if (answer !== null && leading !== undefined) return leading.attemptIds.includes(attemptId) ? "agrees" : "differs";
  if (answer !== null) return "answered";
  if (stopReason === "stopped" && group.stoppedEarly) return "spared";
  return stopReason === "answered" || stopReason === null ? "empty" : stopReason;
}

/** The same as the name of what shows the sample: `Sample 2 of 4: agrees, answer 42, 310 tokens`. */
export function sampleName(sample: Sample, group: SampleGroup): string {
  const number = group.samples.indexOf(sample) + 1;
  const { name, states } = words().samples;
  const state = states[sampleState(sample, group)];
  return name(number, group.samples.length, state, sample.answer, formatCount(sample.outputTokens, "token"));
}
