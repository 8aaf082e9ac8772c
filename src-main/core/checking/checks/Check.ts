import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Question } from "../questions/Question.ts";
import type { Task } from "../questions/Task.ts";
import type { FormulaReader } from "./FormulaReader.ts";

/** What a check may look at. */
export interface CheckInput<Kind extends Task["kind"] = Task["kind"]> {
  task: Extract<Task, { kind: Kind }>;
  question: Question;
  /** The final answer, as text. */
  answer: string;
  /** Reads the formulas of the question and the answer. */
  reader: FormulaReader;
}

/** Never throws; empty where it does not apply. */
export type Check<Kind extends Task["kind"]> = (input: CheckInput<Kind>) => CheckResult[];
