import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ProblemReader } from "../../src-main/core/problems/worker/ProblemReader.ts";
import type { Measurement } from "./Measurement.ts";
import { spreadOf } from "./spreadOf.ts";

const threadFile = resolve(import.meta.dirname, "../../out/main/problems.mjs");
/** The largest LaTeX file that is taken in, in bytes. */
const sizeBytes = 2_000_000;
const rounds = 9;

const raw = String.raw;
const head = raw`\documentclass{exam}
\newcommand{\R}{\mathbb{R}}
\newcommand{\norm}[1]{\left\lVert #1 \right\rVert}
\begin{document}
\begin{questions}
`;
const tail = raw`\end{questions}
\end{document}
`;

/** A question with points, macros, formulas, parts and a hidden solution. */
const questionOf = (number: number): string => raw`
\question[${(number % 9) + 1}] Let $f_{${number}}(x) = \frac{x^{${number % 7}} + ${number}}{\sqrt{1 + x^2}}$ for $x \in \R$. % easy
\begin{parts}
  \part[2] Compute $\norm{f_{${number}}'}$ and \textbf{explain} each step.
  \part Show that
  \begin{align*}
    \int_0^1 f_{${number}}(x)\,dx &\le \sum_{k=0}^{${number}} \frac{1}{k!} \\
      &< e.
  \end{align*}
\end{parts}
\begin{solution}
  By parts it is \SI{${number}}{\metre\per\second}, and $\boxed{${number}}$.
\end{solution}
`;

function writeExam(): { tex: string; questions: number } {
  let body = "";
  let questions = 0;
  for (let next = questionOf(1); head.length + body.length + next.length + tail.length <= sizeBytes;) {
    body += next;
    questions++;
    next = questionOf(questions + 1);
  }
  return { tex: head + body + tail, questions };
}

/** What it costs to look at each command and each stretch of text once. */
function timeTokens(tex: string): number {
  const begun = performance.now();
  let tokens = 0;
  for (const _ of tex.matchAll(/\\(?:[a-zA-Z]+|[^])|[^\\]+/g)) tokens++;
  if (tokens < 100_000) throw new Error("The file has many commands.");
  return performance.now() - begun;
}

/** Milliseconds from a path to all problems, by the first file of this size that a thread reads, and by the next. */
async function timeReads(path: string, small: string, questions: number): Promise<[first: number, second: number]> {
  const reader = new ProblemReader(threadFile);
  const read = async (): Promise<number> => {
    const begun = performance.now();
    const { problems } = await reader.read({ path });
    if (problems.length !== questions) throw new Error(`${problems.length} of ${questions} problems were found.`);
    return performance.now() - begun;
  };
  try {
    // The thread is there once the app has read anything.
    await reader.read({ path: small });
    return [await read(), await read()];
  } finally {
    await reader.dispose();
  }
}

/** The largest LaTeX file that is taken in, from its path to its problems, through the thread for problem files. */
export async function measureTexFile(folder: string): Promise<Measurement[]> {
  const { tex, questions } = writeExam();
  const [path, small] = [join(folder, "exam.tex"), join(folder, "small.tex")];
  writeFileSync(path, tex);
  writeFileSync(small, head + questionOf(1) + tail);
  timeTokens(tex);
  const [tokens, first, second]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    tokens.push(timeTokens(tex));
    const [cold, warm] = await timeReads(path, small, questions);
    first.push(cold);
    second.push(warm);
  }
  const baseline = spreadOf(tokens);
  return [
    {
      name: `A 2 MB .tex of ${questions} problems, first file`,
      unit: "ms",
      value: spreadOf(first),
      baseline,
      target: { of: "value", atMost: 500 },
    },
    {
      name: "The same, next file",
      unit: "ms",
      value: spreadOf(second),
      baseline,
      target: { of: "value", atMost: 500 },
    },
  ];
}
