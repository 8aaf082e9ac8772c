import { LatexBody } from "../../../src-shared/domain/document/LatexBody.ts";
import { latexPreamble } from "../../../src-shared/domain/document/latexPreamble.ts";
import { latexText } from "../../../src-shared/domain/document/latexText.ts";
import { formatMoment } from "../format/formatMoment.ts";
import { words } from "../words/words.ts";
import type { ConversationDocument, DocumentTurn } from "./ConversationDocument.ts";
import { canSetFormula } from "../maths/renderFormula.ts";
import { readBlocks } from "../../../src-shared/domain/markdown/readBlocks.ts";
import { verdictWords } from "./verdictWords.ts";

const body = new LatexBody(canSetFormula, (description, address) => words().texts.image(description, address));

/** Conversations as one LaTeX document, a piece at a time. */
export async function* writeLatex(documents: AsyncIterable<ConversationDocument>): AsyncGenerator<string> {
  yield latexPreamble(words().document.babelLanguage);
  let isFirst = true;
  for await (const { title, createdAt, tags, turns } of documents) {
    if (!isFirst) yield "\n\\clearpage\n";
    isFirst = false;
    const facts = [formatMoment(createdAt), ...tags].join(", ");
    yield `\n\\section*{${latexText(title)}}\n\\emph{${latexText(facts)}}\n`;
    for (const turn of turns) yield* writeTurn(turn);
  }
  yield "\n\\end{document}\n";
}

function* writeTurn({ question, thought, answer, modelName, ending, verdict }: DocumentTurn): Generator<string> {
  const said = words().document;
  yield `\n\\subsection*{${latexText(said.problem)}}\n\n${body.ofProblem(question)}\n`;
  if (thought !== "") {
    yield `\n\\subsubsection*{${latexText(said.thought)}}\n\n{\\small\n`;
    yield* writeText(thought);
    yield "\\par}\n";
  }
  if (answer !== "") {
    yield `\n\\subsubsection*{${latexText(said.answer(modelName))}}\n\n`;
    yield* writeText(answer);
  }
  if (verdict !== null) yield `\\emph{${latexText(verdictWords(verdict))}}\n\n`;
  if (ending !== null) yield `\\emph{${latexText(ending)}}\n\n`;
}

function* writeText(text: string): Generator<string> {
  for (const blocks of readBlocks(text)) yield `${body.ofBlocks(blocks.map(({ token }) => token))}\n\n`;
}
