import type { Counters } from "./Counters.ts";
import type { LatexLists } from "./LatexLists.ts";
import type { LatexWriter } from "./LatexWriter.ts";
import type { Macros } from "./Macros.ts";
import type { TexSource } from "./TexSource.ts";

/** What is known while a file is read, for those that carry out its commands. */
export interface LatexContext {
  readonly writer: LatexWriter;
  readonly macros: Macros;
  readonly counters: Counters;
  readonly lists: LatexLists;
  /** Environments that the file defines, by the name that they print. */
  readonly printed: Map<string, string>;
  title: string | null;
  /** The line that is read, from 1. */
  readonly line: number;
  /** Does what a macro becomes. @returns whether there is one */
  expand(name: string, source: TexSource): boolean;
  /** Writes text as it is. */
  text(text: string): void;
  /** The text of an argument, as Markdown. */
  captured(latex: string): string;
  /** @param inside a formula without its delimiters, or `\begin` to `\end` of an environment */
  formula(inside: string, isDisplay: boolean): void;
  heading(source: TexSource, depth: number): void;
}
