import type { ReadingFlagKind } from "../../../../src-shared/domain/problems/readingFlag.ts";
import type { PagesRead } from "../../../../src-shared/domain/problems/readingProgress.ts";
import type { ColumnUse } from "../../../../src-shared/domain/problems/problemFile.ts";
import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

const flags: Readonly<Record<ReadingFlagKind, string>> = {
  "formula-lost": "A formula could not be read.",
  "unsure-reading": "This was read from a picture, or with signs that are often mistaken.",
  "picture-left-out": "A picture belongs here that the model will not see.",
  "table-flattened": "The shape of a table was lost.",
  "page-not-read": "A page is a picture and was not read.",
  "record-not-read": "A row could not be read.",
  "reference-not-followed": "It refers to something that is not in this file.",
  "unsure-split": "Where this problem ends is not sure.",
  "markers-taken-out": "Signs that steer models were made harmless.",
};

const columns: Readonly<Partial<Record<ColumnUse, string>>> = {
  question: "Problem",
  choices: "Choices",
  answer: "Answer",
  solution: "Solution",
};

const problems = (count: number): string => counted(count, nouns.problem);

/** Problem files, before they are solved. */
export const previewWords = {
  cancel: "Cancel",
  close: "Close",
  drop: "Drop problem files",
  dropOrModel: "Drop problem files, or a model",
  dropNote: "Problems are shown first. Nothing is solved until you say so.",
  open: "Open a problem file…",
  taking: (name: string, percent: number) => `Taking in ${name}: ${percent} %`,
  cannotRead: (name: string) => `“${name}” could not be opened.`,
  cannotReadNote: "It may have been moved or deleted, or you may not read it. Choose it again.",
  tooMany: (most: number) => `Only the first ${most} files were taken in.`,
  tooManyNote: (first: string) => `Drop the others by themselves, from “${first}” on.`,
  /** What pasted text is called. */
  pasted: "Pasted text",
  reading: (name: string) => `Reading ${name}…`,
  pagesRead: ({ read, total, scanned }: PagesRead) =>
    `Read ${read} of ${total} pages${scanned === 0 ? "" : `, ${scanned} of them pictures`}.`,
  readOn: (found: number) => `${problems(found)} so far; they can be changed when all is read.`,
  title: "Problems found",
  sheetName: "Name of the sheet",
  solve: (count: number) => (count === 0 ? "Solve" : `Solve ${problems(count)}`),
  later: "Solve later",
  none: "No problems were found in this file.",
  noneNote: "Write them out as text, or drop another file.",
  tooManyProblems: (most: number) => `A sheet holds ${problems(most)}. These are the first.`,
  tooManyProblemsNote: "Divide the file to solve the others.",
  found: (count: number) => `${problems(count)} found`,
  unsure: (count: number) => (count === 1 ? "1 needs a look" : `${count} need a look`),
  remembered: "These are the problems as you left them the last time.",
  original: "Original",
  showOriginal: "Show the original",
  hideOriginal: "Hide the original",
  pageOf: (page: number, count: number) => `Page ${page} of ${count}`,
  pageOfFile: (page: number, name: string) => `Page ${page} of ${name}`,
  earlier: "Page before",
  following: "Page after",
  noOriginal: "Stemma does not show this kind of file as it looks. What it read stands beside.",
  goBack: "Back to what was recognised",
  scans: "Some pages are pictures.",
  scansNote:
    "Reading them takes some seconds a page. Formulas in pictures are often read wrongly, and have to be looked at.",
  readScans: "Read the pictures",
  columns: "What the columns hold",
  columnUses: columns,
  noColumn: "none",
  number: (label: string) => `Problem ${label}`,
  shared: "Before it",
  answerInFile: "Answer in the file",
  solutionInFile: "Solution in the file",
  points: (points: number) => (points === 1 ? "1 point" : `${points} points`),
  flags,
  confirm: "It is right as it stands",
  edit: "Edit",
  done: "Done",
  more: (label: string) => `More for problem ${label}`,
  moveUp: "Move up",
  moveDown: "Move down",
  merge: "Join with the next",
  split: "Split here",
  splitNote: "Put the cursor where the second problem begins.",
  formula: "Formula…",
  formulaNote: "Opens the formula at the cursor, or a new one there. A click on a formula below opens it too.",
  leaveOut: "Leave out",
  takeIn: "Take in",
  leftOut: "Left out",
  fields: {
    label: "Number",
    stem: "Before the problem",
    question: "Problem",
    part: (label: string) => `Part ${label}`,
    choice: (label: string) => `Choice ${label}`,
    source: "Text with LaTeX between dollar signs.",
  },
};
