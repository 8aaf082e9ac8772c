import * as katex from "katex";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { MarkdownLive } from "../../../../src-renderer/components/markdown/MarkdownLive.tsx";
import { MarkdownStream } from "../../../../src-shared/domain/markdown/MarkdownStream.ts";

vi.mock("katex", { spy: true });

const text = `Let \\(a_1 = \\frac{1}{2}\\) and $b^{2}$, so it costs $5 and $6 (or \\$7):

\\[
a_2 &= \\sqrt{c} \\\\[2pt]

\\]
in **bold \\(d^*\\)** text, and $$e = \\text{f}$$ inside.

- item \\begin{cases} g \\\\ h \\end{cases}
  \\[
  i
  + j
  \\]

\\begin{align}
k &= l \\\\
m &= n
\\end{align}
| \\(o\\) |
|---|
| $\\ce{2H2 + O2 -> 2H2O}$ |

> \\(p\\)

\`\\(code\\)\`

Last $$
\\boxed{q}
$$`;

const formulas = [
  "a_1 = \\frac{1}{2}",
  "b^{2}",
  "a_2 &= \\sqrt{c} \\\\[2pt]",
  "d^*",
  "e = \\text{f}",
  "\\begin{cases} g \\\\ h \\end{cases}",
  "i\n+ j",
  "\\begin{align}\nk &= l \\\\\nm &= n\n\\end{align}",
  "o",
  "\\ce{2H2 + O2 -> 2H2O}",
  "p",
  "\\boxed{q}",
];

describe("a formula that is being written", () => {
  beforeEach(() => {
    vi.mocked(katex.renderToString).mockClear();
  });

  test("is never set before it is complete, whatever part of the text has come", () => {
    const stream = new MarkdownStream();
    for (const character of text) {
      stream.append(character);
      expect(() => renderToStaticMarkup(<MarkdownLive stream={stream} />)).not.toThrow();
    }
    stream.finish();
    renderToStaticMarkup(<MarkdownLive stream={stream} />);
    const set = vi.mocked(katex.renderToString).mock.calls.map(([source]) => source);
    expect([...new Set(set)]).toEqual(formulas);
  });

  test.each([
    ["The value \\(\\frac{1}{", "\\(\\frac{1}{"],
    ["The value $\\frac{1}{", "$\\frac{1}{"],
    ["The value \\[x\n= y", "\\[x\n= y"],
    ["$$\nx\n+ y\n", "$$\nx\n+ y"],
    ["- a\n\n  \\begin{align}\n  x &= \n", "\\begin{align}\nx &="],
    ["So \\begin{ali", "\\begin{ali"],
  ])("is shown as source: %j", (start, source) => {
    const stream = new MarkdownStream();
    stream.append(start);
    const markup = renderToStaticMarkup(<MarkdownLive stream={stream} />).replaceAll("&amp;", "&");
    expect(markup).toMatch(/<code dir="ltr" title="This formula is not finished." class="[^"]*"/);
    expect(markup).toContain(`>${source}</code>`);
    expect(katex.renderToString).not.toHaveBeenCalled();
  });

  test("becomes text if it turns out to be none", () => {
    const stream = new MarkdownStream();
    stream.append("A \\[ here\n\nand more");
    expect(renderToStaticMarkup(<MarkdownLive stream={stream} />)).toMatch(/<p dir="auto">A \\\[ here<\/p>/);
  });
});
