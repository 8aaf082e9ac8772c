export type Format = "markdown" | "html" | "pdf" | "latex" | "json";

interface FormatFacts {
  label: string;
  /** Of the file, without a dot. */
  extension: string;
  mediaType: string;
}

/** What a conversation can be saved as. */
export const formats: Readonly<Record<Format, FormatFacts>> = {
  markdown: {
    label: "Markdown",
    extension: "md",
    mediaType: "text/markdown;charset=utf-8",
  },
  html: {
    label: "HTML",
    extension: "html",
    mediaType: "text/html;charset=utf-8",
  },
  pdf: { label: "PDF", extension: "pdf", mediaType: "application/pdf" },
  latex: {
    label: "LaTeX",
    extension: "tex",
    mediaType: "text/x-tex;charset=utf-8",
  },
  json: {
    label: "JSON",
    extension: "json",
    mediaType: "application/json;charset=utf-8",
  },
};
