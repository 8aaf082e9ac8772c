import type { AnswerSheet } from "../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { sheetEntryId } from "../../../src-shared/domain/ids.ts";
import type { EntrySolution, SheetEntry } from "../../../src-shared/domain/problems/sheetEntry.ts";
import { inEnglish, say } from "../../../src-shared/domain/say.ts";
import { hardAnswer, hardQuestion } from "../../renderer/components/document/sampleDocument.ts";

export const solutionOf = (change: Partial<EntrySolution> = {}): EntrySolution => ({
  answer: "5",
  badge: "verified",
  reason: say`x = 5: 3·5 + 7 = 22, holds`,
  comparison: null,
  agreement: null,
  modelName: "Phi-4_mini",
  ...change,
});

export const entryOf = (label: string, change: Partial<SheetEntry> = {}): SheetEntry => ({
  entryId: sheetEntryId.parse(label),
  label,
  title: null,
  question: "Solve $3x + 7 = 22$.",
  points: null,
  reference: null,
  source: null,
  licence: null,
  file: null,
  places: [],
  flags: [],
  isConfirmed: false,
  state: "solved",
  effort: null,
  samples: null,
  solution: solutionOf(),
  error: null,
  tokens: 120,
  timeMs: 1_500.4,
  conversationId: null,
  turnId: null,
  attemptId: null,
  ...change,
});

/** One entry of each standing, and some that were not solved. */
export const sampleEntries: SheetEntry[] = [
  entryOf("1", { title: "Ladder & wall", points: 1 }),
  entryOf("2 a", {
    question: hardQuestion,
    points: 2.5,
    solution: solutionOf({
      answer: "\\frac{1}{2}",
      badge: "claimed",
      reason: say`No rule fits.`,
      agreement: { agreeing: 3, samples: 4 },
    }),
  }),
  entryOf("2 b", {
    reference: { answer: "6", solution: null, from: "key" },
    solution: solutionOf({
      answer: "-x_1 is it",
      badge: "claimed",
      comparison: { verdict: "wrong", reason: say`5 is not 6.` },
    }),
  }),
  entryOf("3", { solution: solutionOf({ answer: null, badge: "claimed", reason: say`There is no answer.` }) }),
  entryOf("4", { state: "failed", solution: null, tokens: 4_096 }),
  entryOf("5", { state: "needs-look", solution: null, tokens: 0, timeMs: 0 }),
];

export const sheetOf = (entries: SheetEntry[] = sampleEntries): AnswerSheet => ({
  title: "Exam_1 & more",
  entries,
  inLanguage: inEnglish,
  solutionOf: ({ label }) =>
    Promise.resolve({ thought: `We think about ${label}: $x^2$.\n\nThen *more*.`, answer: hardAnswer }),
});

export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
