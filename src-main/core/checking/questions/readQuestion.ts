import { prepareQuestion } from "./prepareQuestion.ts";
import type { Question } from "./Question.ts";
import { readCalculus } from "./readers/readCalculus.ts";
import { readChemistry } from "./readers/readChemistry.ts";
import { readConversion } from "./readers/readConversion.ts";
import { readCounting } from "./readers/readCounting.ts";
import { readEquations } from "./readers/readEquations.ts";
import { readLaws } from "./readers/readLaws.ts";
import { readLogic } from "./readers/readLogic.ts";
import { readNumberTheory } from "./readers/readNumberTheory.ts";
import { readSequences } from "./readers/readSequences.ts";
import { readStatistics } from "./readers/readStatistics.ts";
import { readStories } from "./readers/readStories.ts";
import { readValues } from "./readers/readValues.ts";
import type { Task } from "./Task.ts";

/** Questions longer than this tell a story or have parts; no pattern is meant for them. In characters. */
const maxLength = 800;

/** In this order: what has a wording of its own before what may stand in any sentence. */
const readers: readonly ((text: string) => Task | null)[] = [
  readLogic,
  readCounting,
  readChemistry,
  readNumberTheory,
  readStatistics,
  readSequences,
  readStories,
  readLaws,
  readCalculus,
  readConversion,
  readValues,
  readEquations,
];

/** What a question asks, or a question without a task where that is not certain. Never throws; takes a few milliseconds. */
export function readQuestion(text: string): Question {
  const prepared = prepareQuestion(text);
  if (prepared === null || prepared.text.length > maxLength)
    return { text: prepared?.text ?? "", task: null, rounding: null };
  for (const reader of readers) {
    const task = reader(prepared.text);
    if (task !== null) return { ...prepared, task };
  }
  return { ...prepared, task: null };
}
