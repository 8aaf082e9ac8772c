import { Lexer, Marked, type Token } from "marked";

const marked = new Marked({
  gfm: true,
  tokenizer: {
    // What is indented on a worksheet is hardly ever code, and a definition of a link at the end is text.
    code: () => undefined,
    def: () => undefined,
  },
});

/** Nested more deeply, in levels of lists and quotations at the start of a line, a text is not Markdown. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){40}/m;

/** The blocks of a text, whose insides are not looked into. Their `raw` joined is the text. */
export function lexMarkdown(text: string): Token[] {
  if (tooDeep.test(text)) return [{ type: "paragraph", raw: text, text, tokens: [] }];
  return new Lexer(marked.defaults).blockTokens(text, []);
}
