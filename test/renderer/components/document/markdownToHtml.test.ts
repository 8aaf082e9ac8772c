import { expect, test } from "vitest";
import { blocksToHtml, htmlText, problemToHtml } from "../../../../src-renderer/components/document/markdownToHtml.ts";
import { lexMarkdown } from "../../../../src-shared/domain/markdown/lexMarkdown.ts";
import { hardAnswer, hardQuestion } from "./sampleDocument.ts";

const html = (markdown: string): string => blocksToHtml(lexMarkdown(markdown));

test("what was written as markup is text, and links that could do something are none", () => {
  expect(html("<img src=x onerror=alert(1)> & <b>")).toBe(
    '<p dir="auto">&lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;</p>',
  );
  expect(html('[a](javascript:alert(1)) [b](https://x.org/?a="b")')).not.toContain("javascript");
  expect(problemToHtml(hardQuestion)).not.toMatch(/<script/);
  expect(htmlText(`"'<>&`)).toBe("&quot;&#39;&lt;&gt;&amp;");
  expect(html("![p](https://x.org/p.png)")).not.toContain("<img");
});

test("formulas are set, with MathML beside them; what cannot be set is its source", () => {
  const set = html("so $x^2$ and $\\notacommand$");
  expect(set).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
  expect(set).toContain("<code>$\\notacommand$</code>");
});

test("every kind of block has its element", () => {
  const page = html(hardAnswer);
  for (const element of [
    "<h4",
    "<ol>",
    "<ul>",
    "<blockquote",
    "<table>",
    "<pre><code>",
    "<hr>",
    "<em>",
    "<strong>",
    "<a href",
  ])
    expect(page).toContain(element);
  expect(html("3. a\n4. b")).toContain('<ol start="3">');
});
