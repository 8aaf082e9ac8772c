import { formatMoment } from "../format/formatMoment.ts";
import { words } from "../words/words.ts";
import type { ConversationDocument, DocumentTurn } from "./ConversationDocument.ts";
import styles from "./document.css?raw";
import { documentFonts } from "./documentFonts.ts";
import { blocksToHtml, htmlText, problemToHtml } from "./markdownToHtml.ts";
import { readBlocks } from "./readBlocks.ts";
import { verdictWords } from "./verdictWords.ts";

interface HtmlChoice {
  title: string;
  /** Thoughts are unfolded, as paper cannot do it. */
  areThoughtsOpen: boolean;
}

/** Conversations as one HTML page that needs nothing but itself, fonts included, a piece at a time. */
export async function* writeHtml(
  documents: AsyncIterable<ConversationDocument>,
  { title, areThoughtsOpen }: HtmlChoice,
): AsyncGenerator<string> {
  yield `<!doctype html>
<html lang="${words().document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${htmlText(title)}</title>
<style>
${await documentFonts()}
${styles}
</style>
</head>
<body>
`;
  for await (const { title: heading, createdAt, tags, turns } of documents) {
    const facts = [formatMoment(createdAt), ...tags].join(" · ");
    yield `<article>\n<h1 dir="auto">${htmlText(heading)}</h1>\n<p class="facts">${htmlText(facts)}</p>\n`;
    for (const turn of turns) yield* writeTurn(turn, areThoughtsOpen);
    yield "</article>\n";
  }
  yield "</body>\n</html>\n";
}

function* writeTurn(turn: DocumentTurn, areThoughtsOpen: boolean): Generator<string> {
  const said = words().document;
  const { question, thought, answer, modelName, ending, verdict } = turn;
  yield `<section>\n<h2>${said.problem}</h2>\n${problemToHtml(question)}\n`;
  if (thought !== "") {
    yield `<details class="thought"${areThoughtsOpen ? " open" : ""}><summary>${said.thought}</summary>\n`;
    yield* writeText(thought);
    yield "</details>\n";
  }
  if (answer !== "") {
    yield `<h3>${htmlText(said.answer(modelName))}</h3>\n`;
    yield* writeText(answer);
  }
  if (verdict !== null) yield `<p class="note">${htmlText(verdictWords(verdict))}</p>\n`;
  if (ending !== null) yield `<p class="note">${htmlText(ending)}</p>\n`;
  yield "</section>\n";
}

function* writeText(text: string): Generator<string> {
  for (const blocks of readBlocks(text)) yield blocksToHtml(blocks.map(({ token }) => token));
}
