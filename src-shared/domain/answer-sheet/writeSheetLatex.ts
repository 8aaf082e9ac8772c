import { LatexBody, type CanSet } from "../document/LatexBody.ts";
import { latexPreamble } from "../document/latexPreamble.ts";
import { latexText } from "../document/latexText.ts";
import { readBlocks } from "../markdown/readBlocks.ts";
import type { AnswerSheet, AnswerSheetChoice } from "./AnswerSheet.ts";
import { sheetParts, type SheetPart } from "./sheetParts.ts";
import { answerFormulas } from "./answerFormulas.ts";

/** An answer sheet as a LaTeX document, a piece at a time. */
export async function* writeSheetLatex(
  sheet: AnswerSheet,
  choice: AnswerSheetChoice,
  canSet: CanSet,
): AsyncGenerator<string> {
  const body = new LatexBody(canSet);
  yield latexPreamble();
  let sections = 0;
  for await (const part of sheetParts(sheet, choice)) {
    if (part.kind === "section") sections += 1;
    // Pupils get the first pages, and not the last.
    if (part.kind === "section" && sections > 1) yield "\n\\clearpage\n";
    if (part.kind === "steps") yield* writeText(part.text, body);
    else if (part.kind === "thought") {
      yield "\n{\\small\n";
      yield* writeText(part.text, body);
      yield "\\par}\n";
    } else yield `\n${toLatex(part, body)}\n`;
  }
  yield "\n\\end{document}\n";
}

function toLatex(part: Exclude<SheetPart, { kind: "steps" | "thought" }>, body: LatexBody): string {
  switch (part.kind) {
    case "title":
      return `\\section*{${latexText(part.text)}}`;
    case "section":
      return `\\subsection*{${latexText(part.text)}}`;
    case "note":
      return `\\emph{${latexText(part.text)}}`;
    case "entry": {
      const title = part.title === null ? "" : `\\quad ${latexText(part.title)}`;
      return `\\subsubsection*{${latexText(part.label)}${title}${latexText(part.points)}}`;
    }
    case "problem":
      return body.ofProblem(part.text);
    case "answer":
      return `\\textbf{${latexText(part.name)}} ${body.ofLine(answerFormulas(part.text))}`;
  }
}

function* writeText(text: string, body: LatexBody): Generator<string> {
  for (const blocks of readBlocks(text)) yield `\n${body.ofBlocks(blocks.map(({ token }) => token))}\n`;
}
