import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import { formatCount } from "../../../components/format/formatCount.ts";

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
  const soFar = isRunning ? " so far" : "";
  const rest = stoppedEarly ? ", the others were stopped" : "";
  if (isVerified(group)) return `${verifiedIn(group).length} of ${samples.length} verified${soFar}${rest}`;
  const leading = leadingVote(group);
  if (leading !== undefined) {
    return `${leading.attemptIds.length} of ${samples.length} agree${soFar}${rest}`;
  }
  const [first] = votes;
  if (first === undefined) return isRunning ? "No answer yet" : `None of the ${samples.length} samples has an answer`;
  if (votes.length === 1) return `1 of ${samples.length} has an answer${soFar}`;
  return first.attemptIds.length > 1 ? `The answers are split${soFar}` : `No two answers agree${soFar}`;
}

const runningWords = {
  waiting: "waiting",
  loading: "loading the model",
  reading: "reading",
  thinking: "thinking",
  answering: "answering",
} as const;

/** How one sample is doing, in a word or two. */
export function sampleState(sample: Sample, group: SampleGroup): string {
  const { phase, stopReason, answer, attemptId, badge } = sample;
  if (phase !== null) return runningWords[phase];
  if (badge === "verified" || badge === "contradicted") return badge;
  const leading = leadingVote(group);
  if (answer !== null && leading !== undefined) return leading.attemptIds.includes(attemptId) ? "agrees" : "differs";
  if (answer !== null) return "answered";
  switch (stopReason) {
    case "stopped":
      return group.stoppedEarly ? "not needed" : "stopped";
    case "full":
      return "out of room";
    case "interrupted":
      return "interrupted";
    case "failed":
      return "failed";
    case "answered":
    case null:
      return "no answer found";
  }
}

/** The same as the name of what shows the sample: `Sample 2 of 4: agrees, answer 42, 310 tokens`. */
export function sampleName(sample: Sample, group: SampleGroup): string {
  const number = group.samples.indexOf(sample) + 1;
  const answer = sample.answer === null ? "" : `, answer ${sample.answer}`;
  return `Sample ${number} of ${group.samples.length}: ${sampleState(sample, group)}${answer}, ${formatCount(sample.outputTokens, "token")}`;
}
