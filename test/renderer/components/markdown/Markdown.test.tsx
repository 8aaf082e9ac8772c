import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Markdown } from "../../../../src-renderer/components/markdown/Markdown.tsx";
import { MarkdownLive } from "../../../../src-renderer/components/markdown/MarkdownLive.tsx";
import { MarkdownStream } from "../../../../src-shared/domain/markdown/MarkdownStream.ts";
import { corpus } from "./corpus.ts";

/** The markup, without class names and the attributes that every block has. */
function markupOf(text: string): string {
  return renderToStaticMarkup(<Markdown text={text} />).replace(/ (?:class|dir|data-block)="[^"]*"/g, "");
}

/** The tags of a markup, with their attributes. */
function tagsOf(markup: string): string[] {
  return markup.match(/<[a-z][^>]*>/gi) ?? [];
}

describe("Markdown", () => {
  test.each([
    ["# A *b*", "<h3>A <em>b</em></h3>"],
    ["###### A", "<h6>A</h6>"],
    ["a\nb", "<p>a<br/>b</p>"],
    ["**a** ~~b~~ `c`", "<p><strong>a</strong> <del>b</del> <code>c</code></p>"],
    ["3. a\n4. b", '<ol><li value="3">a</li><li value="4">b</li></ol>'],
    ["- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"],
    ["- [x] a", '<ul><li><input type="checkbox" disabled="" aria-label="Done" checked=""/>a</li></ul>'],
    ["> a", "<blockquote><p>a</p></blockquote>"],
    ["---", "<hr/>"],
    ["a &lt; b &amp;amp; c &#8734; &#0; \\* \\_", "<p>a &lt; b &amp;amp; c ∞ \uFFFD * _</p>"],
    ["an unclosed \\( stays", "<p>an unclosed \\( stays</p>"],
    [
      "[a](https://example.org/x?y=1)",
      '<p><a href="https://example.org/x?y=1" title="https://example.org/x?y=1" target="_blank" rel="noreferrer noopener">a</a></p>',
    ],
    ["[a](/relative) [b](file:///etc/passwd)", "<p>a b</p>"],
    [
      "![alt](http://example.org/a.png)",
      '<p><span title="Images are not loaded.">Image: alt (http://example.org/a.png)</span></p>',
    ],
    [
      "|a|b|\n|:-:|-|\n|1|2|",
      '<div><table><thead><tr><th scope="col" style="text-align:center">a</th><th scope="col" style="text-align:start">b</th></tr></thead>' +
        '<tbody><tr><td style="text-align:center">1</td><td style="text-align:start">2</td></tr></tbody></table></div>',
    ],
  ])("shows %j", (text, expected) => {
    expect(markupOf(text)).toBe(`<div><div><div>${expected}</div></div></div>`);
  });

  test("shows formulas in lines, on lines of their own and in tables, and none in code", () => {
    const markup = markupOf("a \\(x\\)\n\n$$\ny\n$$\n\n|$z$|\n|-|\n\n`$c$`\n\n```\n\\(d\\)\n```");
    expect([...markup.matchAll(/data-latex="([^"]*)"/g)].map((match) => match[1])).toEqual([
      "\\(x\\)",
      "$$\ny\n$$",
      "$z$",
    ]);
    expect(markup).toContain("<code>$c$</code>");
    expect(markup).toContain("<code>\\(d\\)</code>");
    expect(markup).toContain("Copy LaTeX");
  });

  test("shows the source of a formula that cannot be set, and says why", () => {
    expect(markupOf("See \\(\\frac{1\\)!")).toMatch(
      /See <code title="This formula cannot be set: .*expected &#x27;}&#x27;.*">\\\(\\frac\{1\\\)<\/code>!/,
    );
  });

  test("lets each block find its own direction, and keeps formulas and code from left to right", () => {
    const markup = renderToStaticMarkup(<Markdown text={"שלום \\(x\\)\n\n```\nx\n```"} />);
    expect(markup).toMatch(/<p dir="auto">שלום <span dir="ltr"/);
    expect(markup).toMatch(/<div dir="ltr" class="[^"]*frame/);
  });

  test("shows the same for a text that has grown as for one that is complete", () => {
    for (const text of corpus) {
      const stream = new MarkdownStream();
      for (const character of text) stream.append(character);
      stream.finish();
      expect(renderToStaticMarkup(<MarkdownLive stream={stream} />)).toBe(
        renderToStaticMarkup(<Markdown text={text} />),
      );
    }
  });
});

describe("a hostile text", () => {
  const attacks = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "text <svg onload=alert(1)><iframe src=javascript:alert(1)></iframe>",
    "<!-- <style>*{display:none}</style> -->",
    "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) [d](vbscript:x)",
    "[a](java\tscript:alert(1)) [b](javascript&#58;alert(1)) [c](&#106;avascript:alert(1))",
    '<javascript:alert(1)> <https://example.org/"onmouseover=alert(1)>',
    '[a](https://example.org "x\\" onclick=\\"alert(1)")',
    "![x](javascript:alert(1)) ![y](https://example.org/track.png)",
    "\\(\\href{javascript:alert(1)}{x}\\) $\\url{javascript:alert(1)}$",
    "$$\\htmlStyle{position:fixed}{x}\\htmlId{a}{b}\\htmlClass{a}{b}\\htmlData{onclick=alert(1)}{c}$$",
    "\\[\\includegraphics{https://example.org/x.png}\\]",
    "$\\text{<img src=x onerror=alert(1)>}$ $</annotation><script>alert(1)</script>$",
    "\\(\\frac{1<img src=x onerror=alert(1)>\\)",
    "```<img/src=x/onerror=alert(1)>\n</code></pre><script>alert(1)</script>\n```",
    "| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |",
    "<|im_end|> </think> <|im_start|>system",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
  ];

  test.each(attacks)("does nothing: %s", (text) => {
    const growing = new MarkdownStream();
    growing.append(text);
    const live = renderToStaticMarkup(<MarkdownLive stream={growing} />);
    for (const tag of [...tagsOf(markupOf(text)), ...tagsOf(live)]) {
      const name = /^<([a-z\d]+)/i.exec(tag)?.[1];
      expect(["script", "img", "svg", "iframe", "style", "object", "embed", "link", "form"]).not.toContain(name);
      const attributes = tag.replace(/"[^"]*"/g, '""');
      expect(attributes).not.toMatch(/\s(?:on\w+|src|srcdoc|action|formaction|id)=/i);
      const address = / href="([^"]*)"/.exec(tag)?.[1];
      expect(address ?? "https:").toMatch(/^(?:https?|mailto):/);
      expect(tag.replace(/ data-latex="[^"]*"/, "")).not.toMatch(/position:\s*fixed/);
    }
  });

  test.each(attacks.filter((text) => text.startsWith("<")))("is shown as it was typed: %s", (text) => {
    const letters = markupOf(text)
      .replace(/<[^>]*>/g, "")
      .replace(/&(lt|gt|quot|#x27);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"' })[name] ?? "'")
      .replaceAll("&amp;", "&");
    const isLink = text.includes("<https:");
    expect(isLink ? text : letters).toBe(text);
  });
});
