export type Format = "markdown" | "html" | "pdf" | "latex" | "json";

interface FormatFacts {
  label: string;
  /** What it is good for, in a line. */
  note: string;
  /** Of the file, without a dot. */
  extension: string;
  mediaType: string;
}

/** What a conversation can be saved as. */
export const formats: Readonly<Record<Format, FormatFacts>> = {
  markdown: {
    label: "Markdown",
    note: "Text with LaTeX formulas, for notes and editors.",
    extension: "md",
    mediaType: "text/markdown;charset=utf-8",
  },
  html: {
    label: "HTML",
    note: "A page that stands alone, formulas set and fonts inside.",
    extension: "html",
    mediaType: "text/html;charset=utf-8",
  },
  pdf: { label: "PDF", note: "For paper.", extension: "pdf", mediaType: "application/pdf" },
  latex: {
    label: "LaTeX",
    note: "A document that compiles with pdfLaTeX, XeLaTeX and LuaLaTeX.",
    extension: "tex",
    mediaType: "text/x-tex;charset=utf-8",
  },
  json: {
    label: "JSON",
    note: "Everything, every branch and version of it. Stemma can bring it in again, here or elsewhere.",
    extension: "json",
    mediaType: "application/json;charset=utf-8",
  },
};
