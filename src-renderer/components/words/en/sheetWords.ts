import type { Effort } from "../../../../src-shared/domain/effort.ts";
import { nouns } from "./nouns.ts";
import { counted, number } from "./numbers.ts";

const problems = (count: number): string => counted(count, nouns.problem);

/** The sheets of problems and what came of them. */
export const sheetWords = {
  sheets: "Sheets",
  problems,
  list: {
    empty: "No sheets yet",
    what: "Drop a worksheet, an exam or a question bank anywhere in this window: PDF, Word, LaTeX, Markdown, text, a notebook, CSV, JSON, a scan or a photo. Its problems become a sheet, and are solved one after another.",
  },
  states: { paused: "Paused", running: "Running", halted: "Halted", done: "Done" },
  notBegun: "Not started",
  waitsForTurn: "Waits until the model is free",
  /** The main button. */
  start: "Start",
  goOn: "Go on",
  pause: "Pause",
  more: "More for this sheet",
  rename: "Rename",
  runAgain: "Run again…",
  skipUnsure: "Skip those to look at",
  takeAllIn: "Take in those left out",
  remove: "Delete",
  removed: (title: string) => `“${title}” was deleted.`,
  undo: "Undo",
  gone: "This sheet was deleted.",
  toSheets: "All sheets",
  close: "Close",
  cancel: "Cancel",
  /** Each is a part of one line. */
  counts: {
    solved: (count: number, all: number) => `${number(count)} of ${number(all)} solved`,
    verified: (count: number) => `${number(count)} verified`,
    wrong: (count: number) => `${number(count)} wrong`,
    failed: (count: number) => `${number(count)} without an answer`,
    toLookAt: (count: number) => `${number(count)} to look at`,
    skipped: (count: number) => `${number(count)} left out`,
  },
  forecast: {
    left: (time: string) => `about ${time} left`,
    work: (time: string) => `about ${time} of work left`,
    entries: "as long as those before took",
    speed: "at most, by the speed of the model",
  },
  done: "This sheet is done.",
  doneToLookAt: (count: number) =>
    `${problems(count)} ${count === 1 ? "waits" : "wait"} for your yes: what was read may not be what stands in the file.`,
  run: {
    model: "Model",
    effort: "Effort",
    samples: "Samples",
    goneModel: "A model that is gone",
    isMissing: (name: string) => `${name} (its file is missing)`,
  },
  effort: (effort: Effort) => (typeof effort === "number" ? counted(effort, nouns.token) : efforts[effort]),
  samples: (count: number) => (count === 1 ? "one each" : `${number(count)} each`),
  table: {
    name: "Problems",
    label: "No.",
    problem: "Problem",
    answer: "Answer",
    check: "Check",
    time: "Time",
    tokens: "Tokens",
    state: "State",
  },
  problem: (label: string) => `Problem ${label}`,
  entryStates: {
    waiting: "waiting",
    "needs-look": "to look at",
    solving: "solving",
    solved: "solved",
    failed: "no answer",
    skipped: "left out",
    stopped: "broken off",
  },
  noAnswer: "none found",
  /** Next to what the file itself gives. */
  verdicts: { right: "As in the file", wrong: "Not as in the file", unknown: "Not decided against the file" },
  agree: (agreeing: number, samples: number) => `${number(agreeing)} of ${number(samples)} agree`,
  entry: {
    details: (label: string) => `Details of problem ${label}`,
    toLookAt: "Please look at this before it is solved",
    lookedAt: "You have looked at it, and it is right.",
    isRight: "It is right as it stands",
    edit: "Edit the question",
    question: "Question",
    save: "Save",
    isSolvedAnew: "It is solved anew.",
    tooLong: "This is too long to ask.",
    again: "Solve again",
    skip: "Leave out",
    takeIn: "Take in again",
    up: "Move up",
    down: "Move down",
    conversation: "Open as a conversation",
    noAnswer: "The model came to no answer.",
    points: (points: number) => counted(points, nouns.point),
    by: (model: string) => `Solved by ${model}`,
    source: (source: string) => `Source: ${source}`,
    licence: (licence: string) => `Licence: ${licence}`,
    solution: "Solution",
    thought: "Thought",
    noSolution: "Nothing is written yet.",
    reference: "The file's answer",
  },
  onPage: (page: number) => `page ${number(page)}`,
  onLine: (line: number) => `line ${number(line)}`,
  again: {
    title: "Run again",
    which: "Which ones",
    standings: {
      wrong: (count: number) => `The wrong ones (${number(count)})`,
      unsure: (count: number) => `The unsure ones (${number(count)})`,
      failed: (count: number) => `Those without an answer (${number(count)})`,
      right: (count: number) => `The right ones (${number(count)})`,
    },
    how: "Effort and samples are for these alone.",
    run: (count: number) => `Run ${problems(count)} again`,
  },
  ended: {
    done: (title: string, solved: number, all: number) =>
      `“${title}” is done: ${number(solved)} of ${number(all)} solved.`,
    halted: (title: string) => `“${title}” could not go on.`,
    show: "Show",
  },
};

const efforts = { quick: "Quick", normal: "Normal", deep: "Deep", maximum: "Maximum" };
