import { describe, expect, test } from "vitest";
import { formulaProblemWords } from "../../../../src-renderer/components/maths/formulaProblemWords.ts";
import { renderFormula } from "../../../../src-renderer/components/maths/renderFormula.ts";
import { maxFormulaLength } from "../../../../src-shared/domain/markdown/formulaOptions.ts";

function markupOf(source: string): string {
  const formula = renderFormula(source, true);
  if ("problem" in formula) throw new Error(formulaProblemWords(formula.problem));
  if (typeof formula.markup !== "string") throw new Error("not a text");
  return formula.markup;
}

describe("renderFormula", () => {
  test.each([
    "\\boxed{x=5}",
    "\\begin{align}a&=b\\\\c&=d\\end{align}",
    "\\frac{\\partial u}{\\partial t}",
    "\\pmatrix{}",
  ])("sets %s with MathML for screen readers", (source) => {
    expect(markupOf(source)).toMatch(/<math .*class="katex-html" aria-hidden="true"/s);
  });

  test("sets chemistry", () => {
    expect(markupOf("\\ce{2H2 + O2 -> 2H2O}")).toContain("mrel x-arrow");
  });

  test("sets what it knows around a command it does not know", () => {
    expect(markupOf("\\unknown + x")).toContain("var(--no)");
  });

  test.each([
    ["\\frac{1", /expected '}'/],
    ["\\begin{multline}a\\end{multline}", /No such environment: multline/],
    ["\\def\\a{\\a\\a}\\a", /Too many expansions/],
    ["{".repeat(8000), /nested too deeply/],
    ["x".repeat(maxFormulaLength + 1), /too long/],
  ])("says what is wrong with %.30s", (source, problem) => {
    const formula = renderFormula(source, false);
    expect("problem" in formula && formulaProblemWords(formula.problem)).toMatch(problem);
  });

  test.each([
    "\\href{javascript:alert(1)}{x}",
    "\\url{javascript:alert(1)}",
    "\\includegraphics{http://example.org/x.png}",
    "\\htmlStyle{position:fixed}{x}",
    "\\htmlData{a=b}{x}",
    "\\text{<img src=x onerror=alert(1)>}",
  ])("%s does nothing", (source) => {
    const elements = markupOf(source).match(/<[a-z]+[^>]*>/gi) ?? [];
    expect(elements.join()).not.toMatch(/<(a|img|script|iframe)\b|href|src=|onerror|position:fixed|data-a/i);
  });

  test("gives the same markup for the same formula", () => {
    expect(renderFormula("e^{i\\pi}", false)).toBe(renderFormula("e^{i\\pi}", false));
    expect(renderFormula("e^{i\\pi}", false)).not.toBe(renderFormula("e^{i\\pi}", true));
  });
});
