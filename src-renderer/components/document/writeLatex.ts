import { LatexBody } from "../../../src-shared/domain/document/LatexBody.ts";
import { latexPreamble } from "../../../src-shared/domain/document/latexPreamble.ts";
import { latexText } from "../../../src-shared/domain/document/latexText.ts";
import { formatMoment } from "../format/formatMoment.ts";
import type { ConversationDocument, DocumentTurn } from "./ConversationDocument.ts";
import { canSetFormula } from "../maths/renderFormula.ts";
import { readBlocks } from "../../../src-shared/domain/markdown/readBlocks.ts";
import { verdictWords } from "./verdictWords.ts";

const body = new LatexBody(canSetFormula);

/** Conversations as one LaTeX document, a piece at a time. */
export async function* writeLatex(documents: AsyncIterable<ConversationDocument>): AsyncGenerator<string> {
  yield latexPreamble;
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
  yield `\n\\subsection*{Problem}\n\n${body.ofProblem(question)}\n`;
  if (thought !== "") {
    yield "\n\\subsubsection*{Thought}\n\n{\\small\n";
    yield* writeText(thought);
    yield "\\par}\n";
  }
  if (answer !== "") {
    yield `\n\\subsubsection*{Answer (${latexText(modelName)})}\n\n`;
    yield* writeText(answer);
  }
  if (verdict !== null) yield `\\emph{${verdictWords(verdict)}: ${latexText(verdict.reason)}}\n\n`;
  if (ending !== null) yield `\\emph{${ending}}\n\n`;
}

function* writeText(text: string): Generator<string> {
  for (const blocks of readBlocks(text)) yield `${body.ofBlocks(blocks.map(({ token }) => token))}\n\n`;
}
