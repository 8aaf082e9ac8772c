import { extname } from "node:path";
import type { FileKind } from "../../../../src-shared/domain/problems/fileKind.ts";
import { looksLikeTable } from "../banks/readTable.ts";

export type TextKind = Extract<FileKind, "text" | "markdown" | "latex" | "notebook" | "table" | "records">;

/** What is looked at, in characters, where the whole is not needed. */
const sampled = 200_000;

const byExtension: Readonly<Record<string, "text" | "markdown" | "table">> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "text",
  ".csv": "table",
  ".tsv": "table",
};

/** Commands that stand in a LaTeX document and hardly in a text with formulas. */
const latexSigns =
  /^[ \t]*\\(?:documentclass|documentstyle|usepackage|begin\{document\}|(?:sub)*section\*?\{|item\b|(?:sub)?part\b|question\b|begin\{(?:enumerate|questions|parts|exercise|exo|problem|question|aufgabe|itemize|center|solution)\*?\}|newcommand\b|def\\|input\{|maketitle)/gm;

const markdownSigns = [
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /\*\*[^\s*][^*\n]*\*\*/,
  /^\|?(?:[ :]*-{2,}[ :]*\|)+/m,
  /!?\[[^[\]\n]{1,200}\]\([^()\n]{1,500}\)/,
  /^(?:[-*+] |> )\S/m,
];

/** Which kind of text a text is. Its name speaks only where more than one kind would fit. */
export function textKindOf(text: string, name: string): TextKind {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) {
    const kind = jsonKindOf(start);
    if (kind !== null) return kind;
  }
  const sample = text.slice(0, sampled);
  const named = byExtension[extname(name).toLowerCase()];
  if (isLatex(sample, named)) return "latex";
  if (looksLikeTable(sample, named === "table")) return "table";
  if (named === "markdown") return "markdown";
  const signs = markdownSigns.filter((sign) => sign.test(sample)).length;
  // Plain text may have a dash before a line too, or a line of equals signs.
  return signs >= (named === "text" ? 2 : 1) ? "markdown" : "text";
}

function isLatex(sample: string, named: string | undefined): boolean {
  if (/^[ \t]*\\document(?:class|style)\b/m.test(sample) && !/^(?:```|~~~)/m.test(sample)) return true;
  const signs = new Set(sample.match(latexSigns)?.map((sign) => sign.trim()));
  // A Markdown file may show pieces of LaTeX, and what is called one rather is one.
  return named === "markdown"
    ? false
    : signs.size >= 2 || (sample.match(latexSigns) !== null && /^[ \t]*\\(?:begin|question|item)/m.test(sample));
}

/** Null where it is no JSON, and where it is JSON of no use. */
function jsonKindOf(start: string): "notebook" | "records" | null {
  if (/^\{[^]*"cells"\s*:/.test(start.slice(0, sampled)) && /"nbformat"\s*:/.test(start)) return "notebook";
  if (/^(?:\[\s*(?:[{"[]|\]\s*$)|\{\s*["}])/.test(start)) return "records";
  return null;
}
