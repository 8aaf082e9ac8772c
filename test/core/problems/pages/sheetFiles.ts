import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { pagesFolder } from "../scoring/ExpectedFile.ts";
import { drawn } from "../scoring/Notation.ts";

interface ExpectedProblem {
  readonly label: string;
  readonly stem?: string;
  readonly question: string;
  readonly parts: readonly { readonly label: string; readonly question: string }[];
  readonly choices: readonly { readonly label: string; readonly text: string }[];
  readonly points: number | null;
}

export interface ExpectedSheet {
  readonly heldOut: boolean;
  readonly problems: readonly ExpectedProblem[];
}

export const sheetBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(pagesFolder, file)));

export const expectedOf = (file: string): ExpectedSheet =>
  JSON.parse(
    readFileSync(join(pagesFolder, file.endsWith(".pdf") ? file.replace(/\.pdf$/, ".json") : `${file}.json`), "utf8"),
  ) as ExpectedSheet;

/** PDFs with text in them that can be read. */
export const digitalSheets: readonly string[] = readdirSync(pagesFolder).filter(
  (file) => file.endsWith(".pdf") && !/^(scan|locked)-/.test(file),
);

/** All of a problem that has to be found, to be compared. */
export const keyOf = (problem: ExpectedProblem | Problem): object => ({
  label: problem.label,
  stem: drawn.plain(problem.stem ?? ""),
  question: drawn.plain(problem.question),
  parts: problem.parts.map((part) => [part.label, drawn.plain(part.question)]),
  choices: problem.choices.map((choice) => [choice.label, drawn.plain(choice.text)]),
  points: problem.points,
});
