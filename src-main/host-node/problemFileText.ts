import type { Problem, ProblemReference } from "../../src-shared/domain/problems/problem.ts";
import type { ProblemFile } from "../../src-shared/domain/problems/problemFile.ts";
import type { ReadingFlag, ReadingFlagKind } from "../../src-shared/domain/problems/readingFlag.ts";

const flagWords: Readonly<Record<ReadingFlagKind, string>> = {
  "formula-lost": "a formula could not be read",
  "unsure-reading": "may be misread",
  "picture-left-out": "a picture was left out",
  "table-flattened": "a table lost its shape",
  "page-not-read": "a page could not be read",
  "reference-not-followed": "not followed",
  "unsure-split": "may begin or end elsewhere",
  "record-not-read": "a record could not be read",
  "markers-taken-out": "signs of a chat template were made harmless",
};

/** What was recognised in a file, for a person at a terminal. */
export function problemFileText(path: string, { kind, title, records, problems, flags }: ProblemFile): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const format = records === null || records.format === null ? "" : `, ${records.format}`;
  const head = [`${path} (${kind}${format}): ${count}${title === null ? "" : ` · ${title}`}`];
  if (records !== null && problems.length === 0) head.push(`  Columns: ${records.columns.join(", ")}`);
  return [...head, ...flags.map((flag) => `  ! ${flagText(flag)}`), ...problems.map(problemText)].join("\n");
}

function problemText(problem: Problem): string {
  const { label, title, stem, question, parts, choices, points, reference, source, licence, flags } = problem;
  const lines = [
    [label ?? "–", title ?? "", pointsText(points)].filter((text) => text !== "").join("  "),
    ...indented("   ", stem),
    ...indented("   ", question),
    ...choices.flatMap((choice) => indented("     ", `${choice.label}) ${choice.text}`)),
    ...parts.flatMap((part) => [
      ...indented("     ", [`${part.label})`, part.question, pointsText(part.points)].join(" ").trimEnd()),
      ...referenceText(part.reference, "       "),
    ]),
    ...referenceText(reference, "   "),
    ...(source === null ? [] : [`   source: ${source}`]),
    ...(licence === null ? [] : [`   licence: ${licence}`]),
    ...flags.map((flag) => `   ! ${flagText(flag)}`),
  ];
  return `\n${lines.join("\n")}`;
}

const pointsText = (points: number | null): string => (points === null ? "" : `[${points}]`);

const indented = (indent: string, text: string): string[] =>
  text === "" ? [] : text.split("\n").map((line) => (line === "" ? "" : indent + line));

function referenceText(reference: ProblemReference | null, indent: string): string[] {
  if (reference === null) return [];
  return indented(indent, `= ${reference.answer ?? reference.solution ?? ""}`);
}

/** What is flagged, on one line. */
export function flagText({ kind, text, place }: ReadingFlag): string {
  const where = place.page === null ? (place.lines === null ? "" : `, line ${place.lines[0]}`) : `, page ${place.page}`;
  return `${flagWords[kind]}${where}${text === "" ? "" : `: ${text.replaceAll(/\s+/g, " ").slice(0, 100)}`}`;
}
