import { onTestFinished } from "vitest";
import type { Core } from "../../src-main/core/Core.ts";
import { createCore } from "../../src-main/core/createCore.ts";
import type { Host } from "../../src-main/core/ports/Host.ts";
import type { AttemptEvent } from "../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt } from "../../src-shared/domain/attempt.ts";
import type { AttemptId } from "../../src-shared/domain/ids.ts";
import { slowModelPath } from "./slowModel.ts";
import { testHost } from "./testHost.ts";

/** A whole core with the real engine, closed with the test. */
export function testCore(change: Partial<Host> = {}): Core {
  const core = createCore(testHost(change));
  onTestFinished(() => core.dispose());
  return core;
}

/** Chooses the model whose thoughts take long enough to be interrupted. */
export async function useSlowModel(core: Core): Promise<void> {
  core.models.select((await core.models.addFile(slowModelPath())).modelId);
}

/** Follows an attempt to its end. `onEvent` may act on what it sees. */
export async function finished(
  core: Core,
  attemptId: AttemptId,
  onEvent: (event: AttemptEvent) => void = () => undefined,
): Promise<Attempt> {
  let last: AttemptEvent | undefined;
  const keep = (event: AttemptEvent): void => {
    last = event;
    onEvent(event);
  };
  await core.reasoning.follow(attemptId, keep, new AbortController().signal);
  if (last?.type !== "finished") throw new Error("the stream ended without a result");
  return last.attempt;
}

export const textOf = (attempt: Attempt, kind: "thought" | "answer"): string =>
  attempt.segments.flatMap((segment) => (segment.kind === kind ? [segment.text] : [])).join("");

export const newPlace = { kind: "new" } as const;
