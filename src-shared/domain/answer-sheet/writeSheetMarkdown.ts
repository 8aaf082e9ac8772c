import { markdownLine, problemMarkdown } from "../document/problemMarkdown.ts";
import type { AnswerSheet, AnswerSheetChoice } from "./AnswerSheet.ts";
import { answerFormulas } from "./answerFormulas.ts";
import { sheetParts, type SheetPart } from "./sheetParts.ts";

/** An answer sheet as Markdown, a piece at a time. Steps stand in it as they were written. */
export async function* writeSheetMarkdown(sheet: AnswerSheet, choice: AnswerSheetChoice): AsyncGenerator<string> {
  let isFirst = true;
  for await (const part of sheetParts(sheet, choice)) {
    yield `${isFirst ? "" : "\n"}${toMarkdown(part)}\n`;
    isFirst = false;
  }
}

function toMarkdown(part: SheetPart): string {
  switch (part.kind) {
    case "title":
      return `# ${markdownLine(part.text)}`;
    case "section":
      return `## ${part.text}`;
    case "note":
      return `*${markdownLine(part.text)}*`;
    case "entry": {
      const title = part.title === null ? "" : ` – ${markdownLine(part.title)}`;
      return `### ${markdownLine(part.label)}${title}${part.points}`;
    }
    case "problem":
      return problemMarkdown(part.text.trim());
    case "answer":
      return `**${part.name}** ${answerFormulas(part.text)
        .map((piece) => (typeof piece === "string" ? markdownLine(piece) : piece.raw))
        .join("")}`;
    case "steps":
      return part.text.trim();
    case "thought":
      return part.text.trim().replaceAll(/^/gm, "> ").replaceAll(/^> $/gm, ">");
  }
}
