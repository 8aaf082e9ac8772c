import { formatMoment } from "../format/formatMoment.ts";
import { splitFormulas } from "../maths/splitFormulas.ts";
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
    yield `# ${escapeLine(title)}\n\n*${escapeLine(facts.join(" · "))}*\n`;
    for (const turn of turns) yield writeTurn(turn);
  }
}

function writeTurn({ question, thought, answer, modelName, ending, verdict }: DocumentTurn): string {
  const said = words().document;
  const parts = [`\n## ${said.problem}`, problemMarkdown(question)];
  if (thought !== "") parts.push(`### ${said.thought}`, thought.replaceAll(/^/gm, "> ").replaceAll(/^> $/gm, ">"));
  if (answer !== "") parts.push(`### ${escapeLine(said.answer(modelName))}`, answer.trim());
  if (verdict !== null) parts.push(`*${escapeLine(verdictWords(verdict))}*`);
  if (ending !== null) parts.push(`*${escapeLine(ending)}*`);
  return `${parts.join("\n\n")}\n`;
}

/** A question is no Markdown: what would be a mark in it is a sign. Its formulas stay as they are. */
export function problemMarkdown(question: string): string {
  return splitFormulas(question)
    .map((part) =>
      typeof part === "string"
        ? part
            .replaceAll(/[\\`*_[\]<>~]/g, "\\$&")
            .replaceAll(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, (_, space: string, mark: string) => `${space}\\${mark}`)
            .replaceAll(/(?<!\n)\n(?!\n)/g, "  \n")
        : part.raw,
    )
    .join("");
}

const escapeLine = (text: string): string => text.replaceAll(/[\\`*_[\]<>]/g, "\\$&").replaceAll(/\s+/g, " ");
