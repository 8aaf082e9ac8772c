import type { CheckReport, FoundAnswer, LineReport } from "../../../../src-shared/domain/check.ts";
import type { CompareOptions, Comparison } from "../../../../src-shared/domain/comparison.ts";

/** What the checking thread can be asked for: what goes in, and what comes back. */
export interface CheckingCalls {
  /** The final answer in a text, or null. */
  find: { input: { text: string }; output: FoundAnswer | null };
  /** How an answer relates to the one known to be right. */
  compare: { input: { gold: string; pred: string; options: CompareOptions }; output: Comparison };
  /** What can be said by rule of the answer in a text to a question. */
  check: { input: { question: string; text: string }; output: CheckReport };
  /** Whether what a question asks can be read, so that a rule may decide. */
  canDecide: { input: { question: string }; output: boolean };
  /** Which lines of a derivation follow from those before. */
  lines: { input: { text: string }; output: LineReport };
}

export type CallName = keyof CheckingCalls;
export type CallInput<Name extends CallName> = CheckingCalls[Name]["input"];
export type CallOutput<Name extends CallName> = CheckingCalls[Name]["output"];

/** One call. `id` names it in its reply. */
export type CheckingRequest = {
  [Name in CallName]: { readonly id: number; readonly name: Name; readonly input: CallInput<Name> };
}[CallName];

/** `ready` comes once, when the thread can work; `failed` is a fault of ours, not of the input. */
export type CheckingReply =
  | { readonly type: "ready" }
  | { readonly type: "done"; readonly id: number; readonly output: CallOutput<CallName> }
  | { readonly type: "failed"; readonly id: number; readonly message: string };
