import type { ReadDocument } from "../ReadDocument.ts";
import { LatexReader } from "./LatexReader.ts";

/** A LaTeX file: what it shows, as far as that can be told without running it. No other file is opened. */
export function readLatex(text: string): ReadDocument {
  const reader = new LatexReader();
  reader.read(text);
  return { kind: "latex", title: reader.title, blocks: reader.writer.blocks, flags: reader.writer.restOfFlags() };
}
