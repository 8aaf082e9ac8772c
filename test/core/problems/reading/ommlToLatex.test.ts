import { DOMParser } from "@xmldom/xmldom";
import { expect, it } from "vitest";
import { ommlToLatex } from "../../../../src-main/core/problems/reading/word/ommlToLatex.ts";
import * as w from "../../../fixtures/files/sheets/make/wordXml.ts";

const { r } = w;
const raw = String.raw;

function latex(formula: string): ReturnType<typeof ommlToLatex> {
  const xml = `<m:oMath xmlns:m="m" xmlns:w="w">${formula}</m:oMath>`;
  return ommlToLatex(new DOMParser().parseFromString(xml, "text/xml").documentElement!);
}

it.each([
  [w.frac(r("a"), r("b")), raw`\frac{a}{b}`],
  [w.frac(r("a"), r("b+1"), "lin"), "a/{b+1}"],
  [w.sqrt(r("x+1")), raw`\sqrt{x+1}`],
  [w.sqrt(r("x"), r("3")), raw`\sqrt[3]{x}`],
  [w.sup(r("x"), r("2")) + w.sub(r("y"), r("i")) + w.subSup(r("z"), r("0"), r("n")), "x^{2}y_{i}z_{0}^{n}"],
  [w.sup(r("ab"), r("2")), "{ab}^{2}"],
  [w.sup(w.fenced([r("a+b")]), r("2")), "(a+b)^{2}"],
  [w.pre(r("6"), r("12"), w.upright("C")), raw`{}_{6}^{12}\mathrm{C}`],
  [w.nary("∑", r("k=1"), r("∞"), w.frac(r("1"), r("k"))), raw`\sum_{k=1}^{\infty} \frac{1}{k}`],
  [w.integral(r("0"), r("1"), r("xdx")), raw`\int_{0}^{1} xdx`],
  [w.fenced([w.frac(r("1"), r("2"))]), raw`\left(\frac{1}{2}\right)`],
  [w.fenced([r("x"), r("y")], "⟨", "⟩"), raw`\langle x \mid y\rangle`],
  [
    w.fenced([
      w.matrix([
        [r("1"), r("2")],
        [r("3"), r("4")],
      ]),
    ]),
    raw`\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}`,
  ],
  [w.fenced([w.matrix([[r("1")], [r("3")]])], "|", "|"), raw`\begin{vmatrix} 1 \\ 3 \end{vmatrix}`],
  [w.fenced([w.eqArr([r("x, x≥0"), r("-x, x<0")])], "{", ""), raw`\begin{cases} x, x\ge0 \\ -x, x<0 \end{cases}`],
  [w.fenced([w.frac(r("n"), r("k"), "noBar")]), raw`\binom{n}{k}`],
  [w.func(w.upright("sin"), r("x")), raw`\sin x`],
  [w.func(w.sup(w.upright("cos"), r("2")), r("θ")), raw`\cos^{2}\theta`],
  [w.func(w.upright("rank"), r("A")), raw`\operatorname{rank}A`],
  [w.func(w.limLow(w.upright("lim"), r("x→∞")), r("f")), raw`\lim_{x\to\infty}f`],
  [w.acc("\u20d7", r("v")) + w.acc("\u0302", r("AB")), raw`\vec{v}\widehat{AB}`],
  [w.bar(r("z")), raw`\overline{z}`],
  [w.limUpp(r("="), w.upright("def")), raw`\overset{\mathrm{def}}{=}`],
  [w.limLow(w.brace(r("a+b")), r("n")), raw`\underbrace{a+b}_{n}`],
  [w.boxed(r("x")), raw`\boxed{x}`],
  [w.words("if ") + r("x∈ℝ"), raw`\text{if }x\in\mathbb{R}`],
  [r("𝑎𝑥² & 50%"), raw`ax² \& 50\%`],
  [r("απr"), raw`\alpha\pi r`],
])("%#", (formula, expected) => {
  expect(latex(formula)).toEqual({ latex: expected, unknown: [] });
});

it("says what it does not know, and keeps its text", () => {
  expect(latex("<m:mystery><m:r><m:t>x+1</m:t></m:r></m:mystery>")).toEqual({ latex: "x+1", unknown: ["m:mystery"] });
});
