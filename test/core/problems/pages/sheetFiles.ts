import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";

/** The worksheets that were made for this; how is in `make/` there. */
const folder = resolve(import.meta.dirname, "../../../fixtures/files/pages");

interface ExpectedProblem {
  readonly label: string;
  readonly question: string;
  readonly parts: readonly { readonly label: string; readonly question: string }[];
  readonly choices: readonly { readonly label: string; readonly text: string }[];
  readonly points: number | null;
}

export interface ExpectedSheet {
  readonly heldOut: boolean;
  readonly problems: readonly ExpectedProblem[];
}

export const sheetBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));

export const expectedOf = (file: string): ExpectedSheet =>
  JSON.parse(
    readFileSync(join(folder, file.endsWith(".pdf") ? file.replace(/\.pdf$/, ".json") : `${file}.json`), "utf8"),
  ) as ExpectedSheet;

/** PDFs with text in them that can be read. */
export const digitalSheets: readonly string[] = readdirSync(folder).filter(
  (file) => file.endsWith(".pdf") && !/^(scan|locked)-/.test(file),
);

/** What is set in the same way whatever it is called: spaces, sizes of brackets, names of the same sign. */
const sameAs: readonly (readonly [RegExp, string])[] = [
  [/\\(left|right|displaystyle|quad|qquad|limits)(?![A-Za-z])|\\[,;! ]/g, ""],
  [/\\[dt]frac/g, String.raw`\frac`],
  [/\\(le|ge|ne)(?![a-z])/g, String.raw`\$1q`],
  [/\\to(?![a-z])/g, String.raw`\rightarrow`],
  [/\\pmod\{([^}]*)\}/g, "(mod$1)"],
  [/\\(?:text|mathrm)\{([^}]*)\}/g, "$1"],
  [/\u2019/g, "'"],
  [/[$\s{}]/g, ""],
];

const plain = (text: string): string => sameAs.reduce((result, [pattern, by]) => result.replaceAll(pattern, by), text);

/** All of a problem that has to be found, to be compared. */
export const keyOf = (problem: ExpectedProblem | Problem): object => ({
  label: problem.label,
  question: plain(problem.question),
  parts: problem.parts.map((part) => [part.label, plain(part.question)]),
  choices: problem.choices.map((choice) => [choice.label, plain(choice.text)]),
  points: problem.points,
});
