import type { AttemptEvent } from "../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { createCore } from "../createApp.ts";
import type { Host } from "../ports/Host.ts";
import type { RunOverrides } from "./ReasoningService.ts";

export interface SolveOptions extends RunOverrides {
  question: string;
  /** A GGUF file, or the starter model when left out. */
  modelPath?: string | undefined;
}

/**
 * Solves one problem through the whole core and stores nothing. Aborting the signal stops the run and returns
 * what was written.
 * @throws AppError `models/*`, `engine/*`; errors of the run itself are in the returned attempt
 */
export async function solveOnce(
  host: Host,
  { question, modelPath, ...overrides }: SolveOptions,
  onEvent: (event: AttemptEvent) => void,
  signal: AbortSignal,
): Promise<Attempt> {
  const core = createCore({ ...host, dataDir: ":memory:" });
  try {
    if (modelPath !== undefined) core.models.select((await core.models.addFile(modelPath)).modelId);
    const { attemptId } = core.reasoning.ask({ place: { kind: "new" }, question }, overrides);
    const stop = (): void => core.reasoning.stop(attemptId);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    let finished: Attempt | undefined;
    const keep = (event: AttemptEvent): void => {
      if (event.type === "finished") finished = event.attempt;
      onEvent(event);
    };
    await core.reasoning.follow(attemptId, keep, new AbortController().signal);
    if (finished === undefined) throw new AppError("internal", "the run ended without a result");
    return finished;
  } finally {
    await core.dispose();
  }
}
