import type { SheetEntry } from "../problems/sheetEntry.ts";
import type { InLanguage } from "../say.ts";

export const answerDetails = ["answers", "steps", "thoughts"] as const;
/** How much is written of each: the final answer, with it how it is reached, or the thought too. */
export type AnswerDetail = (typeof answerDetails)[number];

export const problemPlaces = ["beside", "first", "none"] as const;
/** Where problems stand: each before its answer, all of them before the answers, as pupils get them, or nowhere. */
export type ProblemPlace = (typeof problemPlaces)[number];

export interface AnswerSheetChoice {
  detail: AnswerDetail;
  problems: ProblemPlace;
}

/** What a model wrote, in Markdown; empty where there is nothing. */
export interface SolutionText {
  thought: string;
  answer: string;
}

/** A sheet to be written down. */
export interface AnswerSheet {
  title: string;
  /** In their order. */
  entries: readonly SheetEntry[];
  /** What stands on it of the app's. */
  inLanguage: InLanguage;
  /** Asked only for what is written. */
  solutionOf: (entry: SheetEntry) => Promise<SolutionText>;
}
