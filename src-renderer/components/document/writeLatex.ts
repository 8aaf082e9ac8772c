import { formatMoment } from "../format/formatMoment.ts";
import { words } from "../words/words.ts";
import type { ConversationDocument, DocumentTurn } from "./ConversationDocument.ts";
import { latexText } from "./latexText.ts";
import { blocksToLatex, problemToLatex } from "./markdownToLatex.ts";
import { readBlocks } from "./readBlocks.ts";
import { verdictWords } from "./verdictWords.ts";

/**
 * Compiles with pdfLaTeX, XeLaTeX and LuaLaTeX.
 * @param language that babel is to hyphenate in, where it is installed; null for its own
 */
const preamble = (language: string | null): string => String.raw`\documentclass[11pt,a4paper]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \usepackage{textcomp}
  % A sign that these fonts lack is named. XeLaTeX and LuaLaTeX set it where the font has it.
  \newcommand{\othersign}[2]{[#1]}
\else
  \usepackage{fontspec}
  \newcommand{\othersign}[2]{#2}
\fi${language === null ? "" : babel(language)}
\usepackage{amsmath,amssymb,amscd,mathrsfs,cancel}
\usepackage[version=4]{mhchem}
\usepackage[margin=2.5cm]{geometry}
\usepackage[hidelinks]{hyperref}
\providecommand{\texteuro}{EUR}
\providecommand{\textquotedbl}{"}
\providecommand{\N}{\mathbb{N}}
\providecommand{\R}{\mathbb{R}}
\providecommand{\Z}{\mathbb{Z}}
\providecommand{\pu}[1]{\ce{#1}}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0.6em}
\emergencystretch=3em

\begin{document}
`;

/** Without its shorthands, by which a quotation mark in code or a formula would become one sign with what follows it. */
const babel = (language: string): string => String.raw`
\IfFileExists{${language}.ldf}{%
  \usepackage[${language}]{babel}
  \AtBeginDocument{\shorthandoff{"}}
}{}`;

/** Conversations as one LaTeX document, a piece at a time. */
export async function* writeLatex(documents: AsyncIterable<ConversationDocument>): AsyncGenerator<string> {
  yield preamble(words().document.babelLanguage);
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
  yield `\n\\subsection*{${latexText(said.problem)}}\n\n${problemToLatex(question)}\n`;
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
  for (const blocks of readBlocks(text)) yield `${blocksToLatex(blocks.map(({ token }) => token))}\n\n`;
}
