import type { Element } from "@xmldom/xmldom";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";
import type { ReadDocument } from "../ReadDocument.ts";
import { Numbering } from "./Numbering.ts";
import { openPackage } from "./openPackage.ts";
import { parseXml } from "./parseXml.ts";
import { Styles } from "./Styles.ts";
import { WordReader } from "./WordReader.ts";
import { attribute, child, children } from "./xmlNodes.ts";

const [body, styles, numbering, footnotes] = [
  "word/document.xml",
  "word/styles.xml",
  "word/numbering.xml",
  "word/footnotes.xml",
] as const;

/**
 * A Word document. Only the parts with text are unpacked; nothing that it refers to is opened.
 * @throws AppError `problems/unsafe`, `problems/damaged`, `problems/encrypted`
 */
export async function readWord(bytes: Uint8Array): Promise<ReadDocument> {
  const parts = await openPackage(bytes, new Set([body, styles, numbering, footnotes]));
  const root = (name: string): Element | null => {
    const part = parts.get(name);
    return part === undefined ? null : parseXml(part);
  };
  const content = child(root(body) ?? undefined, "w:body");
  if (content === undefined) throw new AppError("problems/damaged", "no body", { data: { what: "it has no text" } });
  const reader = new WordReader(new Styles(root(styles)), new Numbering(root(numbering)), notesOf(root(footnotes)));
  reader.readBody(content);
  return { kind: "word", title: reader.title, blocks: reader.blocks, flags: [] };
}

function notesOf(root: Element | null): Map<string, string> {
  const notes = root === null ? [] : children(root).filter(({ tagName }) => tagName === "w:footnote");
  return new Map(
    notes
      .filter((note) => attribute(note, "w:type") === undefined)
      .map((note) => [attribute(note, "w:id") ?? "", (note.textContent ?? "").trim()]),
  );
}
