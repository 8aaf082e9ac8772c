import type { Tokens } from "marked";
import type { Formula } from "./findFormula.ts";

/** A formula, either a block of its own or within a line. */
export interface FormulaToken extends Formula {
  type: "formula";
}

/** A formula whose end has not been written (yet): shown as source, never set. */
export interface UnfinishedFormulaToken {
  type: "unfinishedFormula";
  raw: string;
}

/** A code block whose closing fence has not been written yet. Its code is the `parts` joined. */
export interface OpenCodeToken {
  type: "openCode";
  raw: string;
  lang: string;
  /** Whole lines, except for the last part. All but the last never change. */
  parts: readonly string[];
}

/** What stands within a line of text. */
export type LineToken =
  | FormulaToken
  | UnfinishedFormulaToken
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Br
  | Tokens.Link
  | Tokens.Image
  | Tokens.Checkbox;

/** What a text, a quotation or an item of a list consists of. A short item holds `text`, and its `checkbox`. */
export type BlockToken =
  | FormulaToken
  | UnfinishedFormulaToken
  | OpenCodeToken
  | Tokens.Paragraph
  | Tokens.Heading
  | Tokens.List
  | Tokens.Blockquote
  | Tokens.Table
  | Tokens.Hr
  | Tokens.Code
  | Tokens.Space
  | Tokens.Text
  | Tokens.Checkbox;

/** A block of a text: what one line of thought, one list or one formula is. */
export interface Block {
  /** The number of the block in the text; never changes. */
  key: number;
  token: BlockToken;
  /** Nothing that is written later can change it. */
  isSettled: boolean;
  /** It is the rest of the block before it, which was too long. */
  isContinuation: boolean;
}
