import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { DocumentFile } from "./detectKind.ts";
import { readLatex } from "./latex/readLatex.ts";
import { readMarkdown } from "./markdown/readMarkdown.ts";
import { readNotebook } from "./notebook/readNotebook.ts";
import type { ReadDocument } from "./ReadDocument.ts";
import { readText } from "./readText.ts";
import { readWord } from "./word/readWord.ts";

/**
 * What stands in a file, by the reader for its kind.
 * @throws AppError `problems/*`
 */
export async function readFile(file: DocumentFile): Promise<ReadDocument> {
  switch (file.kind) {
    case "text":
      return readText(file.text);
    case "markdown":
      return readMarkdown(file.text);
    case "latex":
      return readLatex(file.text);
    case "notebook":
      return readNotebook(file.text);
    case "word":
      return readWord(file.bytes);
    // The readers for these plug in here: (bytes) => Promise<ReadDocument>.
    case "pdf":
    case "picture":
      throw new AppError("problems/no-reader", file.kind, { data: { what: file.kind } });
  }
}
