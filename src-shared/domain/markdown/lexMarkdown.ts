import { Lexer, Marked, type Token } from "marked";
import { formulaExtension, maskFormulas } from "./formulaExtension.ts";
import type { BlockToken } from "./tokens.ts";

/** Nested more deeply, in levels of lists and quotations at the start of a line, a text is not Markdown. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){40}/m;

/** With more marks than this, which no sane text has, looking for the ends of emphasis takes too long. */
const maxMarks = 1500;

function createLexer(isGrowing: boolean): (text: string) => readonly BlockToken[] {
  // The hook for emphasis is not told which text it masks.
  let line = "";
  class LineLexer extends Lexer {
    override inlineTokens(text: string, tokens?: Token[]): Token[] {
      line = text;
      return super.inlineTokens(text, tokens);
    }
  }
  const { defaults } = new Marked(formulaExtension(isGrowing), {
    gfm: true,
    breaks: true,
    hooks: { emStrongMask: (masked) => maskFormulas(line, masked) },
    tokenizer: {
      html: () => undefined,
      tag: () => undefined,
      def: () => undefined,
    },
  });
  return (text) => {
    const isStrange = tooDeep.test(text) || (text.match(/[*_]/g)?.length ?? 0) > maxMarks;
    return isStrange ? plainText(text) : (new LineLexer(defaults).lex(text) as Token[] as BlockToken[]);
  };
}

/** The blocks of a text that is complete. Their `raw` joined is the text; line ends must be `\n`. */
export const lexMarkdown = createLexer(false);

/** The blocks of a text that goes on: a formula that is not closed yet is one still being written. */
export const lexGrowingMarkdown = createLexer(true);

function plainText(text: string): BlockToken[] {
  return [{ type: "paragraph", raw: text, text, tokens: [{ type: "text", raw: text, text, escaped: false }] }];
}
