import type { LlamaContextSequence } from "node-llama-cpp";

/** Not in the library's types: a test fails when its name changes. */
interface Copying {
  _copyStateFromOtherSequence(from: LlamaContextSequence, upToTokens: number): Promise<boolean>;
}

/**
 * Copies the first tokens' state of one sequence to another of the same context, in one step instead of evaluating them again.
 * The source may be generating meanwhile.
 * @returns false where that cannot be done: then nothing of the target's state is left
 */
export async function copyState(
  from: LlamaContextSequence,
  to: LlamaContextSequence,
  upToTokens: number,
): Promise<boolean> {
  const { _copyStateFromOtherSequence: copy } = to as unknown as Partial<Copying>;
  // A state that looks back over a window only, or none at all, cannot be cut to the tokens wanted.
  if (copy === undefined || from.getRestoreToPrefixIndexEvaluationSize(upToTokens) > 0) return false;
  try {
    if (await copy.call(to, from, upToTokens)) return true;
  } catch {
    // What is there now is cleared below.
  }
  await to.clearHistory();
  return false;
}
