import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { SampleGroup } from "../../../src-shared/domain/sampleGroup.ts";
import type { BackendChoice } from "../../../src-shared/domain/settings.ts";
import { createCore } from "../createCore.ts";
import type { Host } from "../ports/Host.ts";
import type { RunOverrides, RunWish } from "./ReasoningService.ts";

export interface SolveOptions extends RunOverrides, RunWish {
  question: string;
  /** A GGUF file, or the starter model when left out. */
  modelPath?: string | undefined;
  /** The profile to run it by, or the one found for it when left out. */
  profileId?: string | undefined;
  /** Left out for the one that is best here. */
  backend?: BackendChoice | undefined;
  /** Told how several samples are doing. */
  onSamples?: (group: SampleGroup) => void;
}

/**
 * Solves one problem through the whole core and stores nothing. Of several samples, the first with the leading answer is
 * returned. Aborting the signal stops the run and returns what was written.
 * @throws AppError `models/*`, `engine/*`; errors of the run itself are in the returned attempt
 */
export async function solveOnce(
  host: Host,
  { question, modelPath, profileId, backend, effort, samples, onSamples, ...overrides }: SolveOptions,
  onEvent: (event: AttemptEvent) => void,
  signal: AbortSignal,
): Promise<Attempt> {
  const core = createCore({ ...host, dataDir: ":memory:" });
  const { conversations, models, reasoning, settings } = core;
  try {
    if (modelPath !== undefined) models.select((await models.addFile(modelPath)).modelId);
    if (profileId !== undefined) models.setProfile(models.selected.modelId, profileId);
    if (backend !== undefined) settings.update({ backend });
    const { attemptId, conversationId } = reasoning.ask(
      { place: { kind: "new" }, question, effort, samples },
      overrides,
    );
    const shown = (): Attempt => {
      const [turn] = conversations.get(conversationId).turns;
      if (turn === undefined) throw new TypeError("the question is not stored");
      return turn.attempt;
    };
    const { sampleGroupId } = shown();
    const stop = (): void =>
      sampleGroupId === null ? reasoning.stop(attemptId) : reasoning.stopSamples(sampleGroupId);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    await Promise.all([
      reasoning.follow(attemptId, onEvent, never),
      sampleGroupId !== null && reasoning.followSamples(sampleGroupId, onSamples ?? (() => undefined), never),
    ]);
    await reasoning.settled;
    return shown();
  } finally {
    await core.dispose();
  }
}

const never = new AbortController().signal;
