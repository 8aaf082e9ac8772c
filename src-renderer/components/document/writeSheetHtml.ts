import { answerFormulas } from "../../../src-shared/domain/answer-sheet/answerFormulas.ts";
import type { AnswerSheet, AnswerSheetChoice } from "../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { sheetParts, type SheetPart } from "../../../src-shared/domain/answer-sheet/sheetParts.ts";
import { htmlPage } from "./htmlPage.ts";
import { htmlText, partsToHtml, problemToHtml, textToHtml } from "./markdownToHtml.ts";

/**
 * An answer sheet as one HTML page that needs nothing but itself, a piece at a time.
 * @param areThoughtsOpen thoughts are unfolded, as paper cannot do it
 */
export const writeSheetHtml = (
  sheet: AnswerSheet,
  choice: AnswerSheetChoice,
  areThoughtsOpen: boolean,
): AsyncGenerator<string> => htmlPage(sheet.title, writeArticle(sheet, choice, areThoughtsOpen));

async function* writeArticle(
  sheet: AnswerSheet,
  choice: AnswerSheetChoice,
  areThoughtsOpen: boolean,
): AsyncGenerator<string> {
  yield '<article class="sheet">\n';
  for await (const part of sheetParts(sheet, choice)) {
    yield* toHtml(part, areThoughtsOpen);
    yield "\n";
  }
  yield "</article>\n";
}

function* toHtml(part: SheetPart, areThoughtsOpen: boolean): Generator<string> {
  switch (part.kind) {
    case "title":
      return yield `<h1 dir="auto">${htmlText(part.text)}</h1>`;
    case "section":
      return yield `<h2 class="section">${htmlText(part.text)}</h2>`;
    case "note":
      return yield `<p class="note">${htmlText(part.text)}</p>`;
    case "entry": {
      const title = part.title === null ? "" : ` – ${htmlText(part.title)}`;
      return yield `<h3 dir="auto">${htmlText(part.label)}${title}${htmlText(part.points)}</h3>`;
    }
    case "problem":
      return yield problemToHtml(part.text);
    case "answer":
      return yield `<p dir="auto"><strong>${htmlText(part.name)}</strong> ${partsToHtml(answerFormulas(part.text))}</p>`;
    case "steps":
      return yield* textToHtml(part.text);
    case "thought":
      yield `<details class="thought"${areThoughtsOpen ? " open" : ""}><summary>${htmlText(part.name)}</summary>\n`;
      yield* textToHtml(part.text);
      yield "</details>";
  }
}
