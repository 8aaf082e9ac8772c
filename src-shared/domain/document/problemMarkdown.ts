import { splitFormulas } from "../markdown/splitFormulas.ts";

/** A question is no Markdown: what would be a mark in it is a sign. Its formulas stay as they are. */
export function problemMarkdown(question: string): string {
  return splitFormulas(question)
    .map((part) =>
      typeof part === "string"
        ? part
            .replaceAll(/[\\`*_[\]<>~]/g, "\\$&")
            .replaceAll(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, (_, space: string, mark: string) => `${space}\\${mark}`)
            .replaceAll(/(?<!\n)\n(?!\n)/g, "  \n")
        : part.raw,
    )
    .join("");
}

/** A text on one line in which nothing is a mark. */
export const markdownLine = (text: string): string => text.replaceAll(/[\\`*_[\]<>]/g, "\\$&").replaceAll(/\s+/g, " ");
