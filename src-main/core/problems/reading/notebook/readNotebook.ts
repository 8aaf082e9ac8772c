import { z } from "zod";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";
import { markdownBlocks } from "../markdown/readMarkdown.ts";
import { nowhere, readBlock } from "../readBlock.ts";
import type { ReadBlock, ReadDocument } from "../ReadDocument.ts";

const text = z
  .union([z.string(), z.array(z.string())])
  .transform((lines) => (typeof lines === "string" ? lines : lines.join("")));

/** A notebook of format 4, as far as it is read: outputs and attachments are not. */
const notebook = z.object({
  cells: z.array(
    z.object({
      cell_type: z.string(),
      source: text.optional().default(""),
      metadata: z.object({ tags: z.array(z.string()).optional() }).optional(),
    }),
  ),
  metadata: z
    .object({
      title: z.string().optional(),
      language_info: z.object({ name: z.string().optional() }).optional(),
      kernelspec: z.object({ language: z.string().optional() }).optional(),
    })
    .optional(),
});

/** Marks of tools that hand out notebooks and keep their solutions back. */
const solutionTag = /solution|answer|hidden|teacher/i;
const solutionComment = /^[ \t]*(?:###?|#+)[ \t]*(?:BEGIN SOLUTION|SOLUTION)/im;

/**
 * A Jupyter notebook: the text and the code of its cells.
 * @throws AppError `problems/damaged`
 */
export function readNotebook(json: string): ReadDocument {
  const { cells, metadata } = parse(json);
  const language = metadata?.language_info?.name ?? metadata?.kernelspec?.language ?? "";
  const blocks = cells.flatMap(({ cell_type: type, source, metadata: about }): ReadBlock[] => {
    if (source.trim() === "") return [];
    const isSolution = about?.tags?.some((tag) => solutionTag.test(tag)) === true;
    if (type === "code") {
      const code = `\`\`\`${language}\n${source.trimEnd()}\n\`\`\``;
      const kind = isSolution || solutionComment.test(source) ? "solution" : "code";
      return [readBlock({ kind, text: code, place: nowhere })];
    }
    const read =
      type === "markdown"
        ? markdownBlocks(source.replaceAll("\r\n", "\n"), () => nowhere)
        : [readBlock({ kind: "paragraph", text: source.trim() })];
    return isSolution ? read.map((block) => ({ ...block, kind: "solution" as const, label: null })) : read;
  });
  const [first] = blocks;
  const title = metadata?.title ?? (first?.kind === "heading" && first.depth === 1 ? first.text : null);
  return { kind: "notebook", title, blocks, flags: [] };
}

function parse(json: string): z.infer<typeof notebook> {
  try {
    return notebook.parse(JSON.parse(json));
  } catch (thrown) {
    throw new AppError("problems/damaged", "no notebook", { data: { what: "it is no whole notebook" }, cause: thrown });
  }
}
