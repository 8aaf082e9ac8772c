import { describe, expect, it } from "vitest";
import { readLatex } from "../../../../src-main/core/problems/reading/latex/readLatex.ts";

const raw = String.raw;
const first = (latex: string): string => readLatex(latex).blocks[0]?.text ?? "";
const kinds = (latex: string): string[] =>
  readLatex(latex).blocks.flatMap(({ flags }) => flags.map(({ kind }) => kind));

describe("readLatex", () => {
  it("fills in macros, in text and in formulas, with their arguments", () => {
    expect(
      first(
        raw`\newcommand{\R}{\mathbb R}\newcommand{\f}[2][x]{f_{#2}(#1)}\def\two#1#2{#2#1}Let $\f[t]{1}\in\R$, \two{b}{a}.`,
      ),
    ).toBe(raw`Let $f_{1}(t)\in\mathbb R$, ab.`);
    expect(first(raw`\DeclareMathOperator{\lcm}{lcm}\newcommand\half{\frac12}$\lcm(a,b)\half x$`)).toBe(
      raw`$\operatorname{lcm}(a,b)\frac12 x$`,
    );
    expect(first(raw`\newcommand{\al}{\alpha}$\al x$`)).toBe(raw`$\alpha x$`);
    expect(first(raw`\newcommand{\*}{\cdot}\newcommand{\al}{\alpha}$a\*b$, $\alp\al$`)).toBe(
      raw`$a\cdot b$, $\alp\alpha$`,
    );
  });

  it("follows no macro without end, and says so", () => {
    const latex = raw`\newcommand{\a}{\b}\newcommand{\b}{\a}Let \a{} be. $\a$`;
    expect(first(latex)).toMatch(/^Let\s+be\./);
    expect(kinds(latex)).toContain("reference-not-followed");
  });

  it("reads text as it is set", () => {
    expect(
      first(raw`\textbf{a} \emph{b} f\"ur \'etat \c{c}a \ss{} 5\,\% --- ${"``"}x'' \& y~z \\ next % gone
on`),
    ).toBe("**a** *b* für état ça ß 5 % — “x” & y z \nnext on".replace("z \n", "z\n"));
    expect(first(raw`\usepackage[ngerman]{babel}\begin{document}f"ur ${'"`'}a"' gro"s\end{document}`)).toBe(
      "für „a“ groß",
    );
    expect(
      first(
        raw`\SI{9.81}{\metre\per\second\squared}, \SI{5e3}{m/s}, \num{1.5e-3}, \ang{30}, \ce{H2O}, \textsuperscript{2}`,
      ),
    ).toBe(
      raw`$9.81\,\mathrm{m\,s^{-2}}$, $5\times 10^{3}\,\mathrm{m/s}$, $1.5\times 10^{-3}$, $30^{\circ}$, $\ce{H2O}$, $^{2}$`,
    );
  });

  it("keeps formulas, however they are set", () => {
    expect(first(raw`$a$ \(b\) $ x \text{ if $y$ } $`)).toBe(raw`$a$ $b$ $x \text{ if $y$ }$`);
    expect(first(raw`\begin{equation}\label{e} a=b \end{equation}`)).toBe("$$a=b$$");
    expect(first(raw`\begin{multline} a \\ b \nonumber \end{multline}`)).toBe(
      "$$\n\\begin{gather*}\na \\\\ b\n\\end{gather*}\n$$",
    );
  });

  it("flags what it cannot follow where it stands", () => {
    const { blocks, flags } = readLatex("a\n\n\\includegraphics{x.png}\n\n\\unknown{b} c\n\n$d\n\n\\input{e}");
    expect(blocks.map(({ text }) => text)).toEqual(["a", "[picture: x.png]", "b c", "\\$d"]);
    expect(blocks.flatMap(({ flags: own }) => own.map(({ kind, place }) => [kind, place.lines?.[0]]))).toEqual([
      ["picture-left-out", 3],
      ["reference-not-followed", 5],
      ["formula-lost", 7],
    ]);
    expect(flags).toMatchObject([{ kind: "reference-not-followed", text: "\\input{e}", place: { lines: [9, 9] } }]);
  });

  it("counts items as they are numbered", () => {
    const labels =
      readLatex(raw`\begin{enumerate}[label=(\Alph*)]\item a \begin{enumerate}\item b \item c\end{enumerate}\item d\end{enumerate}
\begin{enumerate}[start=4]\item e\setcounter{enumi}{8}\item f\end{enumerate}`).blocks.map(
        ({ label, depth }) => `${label} ${depth}`,
      );
    expect(labels).toEqual(["A 0", "a 1", "b 1", "B 0", "4 0", "9 0"]);
  });
});
