import { markdownLine, problemMarkdown } from "../../../src-shared/domain/document/problemMarkdown.ts";
import { formatMoment } from "../format/formatMoment.ts";
import { words } from "../words/words.ts";
import type { ConversationDocument, DocumentTurn } from "./ConversationDocument.ts";
import { verdictWords } from "./verdictWords.ts";

/** Conversations as Markdown, a piece at a time. Answers stand in it as they were written. */
export async function* writeMarkdown(documents: AsyncIterable<ConversationDocument>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const { title, createdAt, tags, turns } of documents) {
    if (!isFirst) yield "\n---\n\n";
    isFirst = false;
    const facts = [formatMoment(createdAt), ...tags.map((tag) => `#${tag.replaceAll(/\s+/g, "-")}`)];
    yield `# ${markdownLine(title)}\n\n*${markdownLine(facts.join(" · "))}*\n`;
    for (const turn of turns) yield writeTurn(turn);
  }
}

function writeTurn({ question, thought, answer, modelName, ending, verdict }: DocumentTurn): string {
  const said = words().document;
  const parts = [`\n## ${said.problem}`, problemMarkdown(question)];
  if (thought !== "") parts.push(`### ${said.thought}`, thought.replaceAll(/^/gm, "> ").replaceAll(/^> $/gm, ">"));
  if (answer !== "") parts.push(`### ${markdownLine(said.answer(modelName))}`, answer.trim());
  if (verdict !== null) parts.push(`*${markdownLine(verdictWords(verdict))}*`);
  if (ending !== null) parts.push(`*${markdownLine(ending)}*`);
  return `${parts.join("\n\n")}\n`;
}
