import type { SheetEntry } from "../problems/sheetEntry.ts";
import { standingOf } from "../problems/standing.ts";
import { phraseText } from "../say.ts";
import type { AnswerDetail, SolutionText } from "./AnswerSheet.ts";

/** An answer as a record for programs; what stands in it changes only by addition. */
export interface AnswerRecord {
  label: string;
  title: string | null;
  question: string;
  points: number | null;
  state: string;
  answer: string | null;
  /** `right`, `unsure`, `wrong` or `failed`; null where it was not solved. */
  standing: string | null;
  badge: string | null;
  reason: string;
  reference: string | null;
  /** How the answer compares to the reference: `right`, `wrong` or `unknown`. */
  referenceVerdict: string | null;
  /** Of several samples that gave an answer, how many gave this one. */
  agreeing: number | null;
  samples: number | null;
  model: string | null;
  tokens: number;
  timeMs: number;
  errorCode: string | null;
  source: string | null;
  licence: string | null;
  /** The whole answer; left out where only answers are wanted. */
  steps?: string;
  thought?: string;
}

/** An entry as a record, with as much of its text as is wanted. */
export function answerRecord(entry: SheetEntry, { thought, answer }: SolutionText, detail: AnswerDetail): AnswerRecord {
  const { label, title, question, points, state, reference, tokens, timeMs, error, source, licence } = entry;
  const solution = state === "solved" ? entry.solution : null;
  return {
    label,
    title,
    question,
    points,
    state,
    answer: solution?.answer ?? null,
    standing: standingOf(entry),
    badge: solution?.badge ?? null,
    reason: solution?.reason ? phraseText(solution.reason) : "",
    reference: reference?.answer ?? reference?.solution ?? null,
    referenceVerdict: solution?.comparison?.verdict ?? null,
    agreeing: solution?.agreement?.agreeing ?? null,
    samples: solution?.agreement?.samples ?? null,
    model: solution?.modelName ?? null,
    tokens,
    timeMs: Math.round(timeMs),
    errorCode: error?.code ?? null,
    source,
    licence,
    ...(detail !== "answers" && { steps: answer }),
    ...(detail === "thoughts" && { thought }),
  };
}
