import { formatMoment } from "../format/formatMoment.ts";
import { words } from "../words/words.ts";
import type { ConversationDocument, DocumentTurn } from "./ConversationDocument.ts";
import { htmlPage } from "./htmlPage.ts";
import { htmlText, problemToHtml, textToHtml } from "./markdownToHtml.ts";
import { verdictWords } from "./verdictWords.ts";

interface HtmlChoice {
  title: string;
  /** Thoughts are unfolded, as paper cannot do it. */
  areThoughtsOpen: boolean;
}

/** Conversations as one HTML page that needs nothing but itself, fonts included, a piece at a time. */
export const writeHtml = (
  documents: AsyncIterable<ConversationDocument>,
  { title, areThoughtsOpen }: HtmlChoice,
): AsyncGenerator<string> => htmlPage(title, writeArticles(documents, areThoughtsOpen));

async function* writeArticles(
  documents: AsyncIterable<ConversationDocument>,
  areThoughtsOpen: boolean,
): AsyncGenerator<string> {
  for await (const { title: heading, createdAt, tags, turns } of documents) {
    const facts = [formatMoment(createdAt), ...tags].join(" · ");
    yield `<article>\n<h1 dir="auto">${htmlText(heading)}</h1>\n<p class="facts">${htmlText(facts)}</p>\n`;
    for (const turn of turns) yield* writeTurn(turn, areThoughtsOpen);
    yield "</article>\n";
  }
}

function* writeTurn(turn: DocumentTurn, areThoughtsOpen: boolean): Generator<string> {
  const said = words().document;
  const { question, thought, answer, modelName, ending, verdict } = turn;
  yield `<section>\n<h2>${said.problem}</h2>\n${problemToHtml(question)}\n`;
  if (thought !== "") {
    yield `<details class="thought"${areThoughtsOpen ? " open" : ""}><summary>${said.thought}</summary>\n`;
    yield* textToHtml(thought);
    yield "</details>\n";
  }
  if (answer !== "") {
    yield `<h3>${htmlText(said.answer(modelName))}</h3>\n`;
    yield* textToHtml(answer);
  }
  if (verdict !== null) yield `<p class="note">${htmlText(verdictWords(verdict))}</p>\n`;
  if (ending !== null) yield `<p class="note">${htmlText(ending)}</p>\n`;
  yield "</section>\n";
}
