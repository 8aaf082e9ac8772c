import { expect, test } from "vitest";
import { canSetFormula } from "../../../src-renderer/components/maths/renderFormula.ts";
import { LatexBody } from "../../../src-shared/domain/document/LatexBody.ts";
import { latexText } from "../../../src-shared/domain/document/latexText.ts";
import { lexMarkdown } from "../../../src-shared/domain/markdown/lexMarkdown.ts";

const body = new LatexBody(canSetFormula);

test.each([
  [
    "100 % & $5_a #1 {x} ~ ^ \\",
    "100 \\% \\& \\$5\\_a \\#1 \\{x\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}",
  ],
  ["“a” — α ≤ x²", "``a'' --- \\ensuremath{\\alpha} \\ensuremath{\\leq} x\\textsuperscript{2}"],
  ["naïve café", "naïve café"],
  ["数", "\\othersign{U+6570}{数}"],
  ["a\u0000\u200bb", "ab"],
])("%j is text in LaTeX", (text, latex) => expect(latexText(text)).toBe(latex));

test.each([
  ["$x^2$ and \\(y\\)", "$x^2$ and $y$"],
  ["$$x$$", "\\[\nx\n\\]"],
  ["\\[\n\\begin{align} a &= b \\\\ c &= d \\end{align}\n\\]", "\\begin{align} a &= b \\\\ c &= d \\end{align}"],
  ["\\begin{pmatrix} 1 \\end{pmatrix}", "\\[\n\\begin{pmatrix} 1 \\end{pmatrix}\n\\]"],
  ["$\\notacommand$", "\\texttt{\\$\\textbackslash{}notacommand\\$}"],
  ["**bold *and* more**", "\\textbf{bold \\emph{and} more}"],
  ["- a\n- b", "\\begin{itemize}\n\\item a\n\\item b\n\\end{itemize}"],
  ["3. a\n4. b", "\\begin{enumerate}\n\\setcounter{enumi}{2}\n\\item a\n\\item b\n\\end{enumerate}"],
  ["[a_b](https://x.org/a_b#c%20)", "\\href{https://x.org/a_b\\#c\\%20}{a\\_b}"],
  ["[bad](javascript:alert(1))", "bad"],
  ["$x ≤ α$", "$x \\leq  \\alpha $"],
])("%s", (markdown, latex) => expect(body.ofBlocks(lexMarkdown(markdown))).toBe(latex));

test("a question keeps its lines", () => {
  expect(body.ofProblem("a_1\nb\n\nc $x$")).toBe("a\\_1\\newline\nb\n\nc $x$");
});
