import { counted } from "./numbers.ts";
import { nouns } from "./nouns.ts";

/** Export and import of conversations. */
export const exchangeWords = {
  export: "Export",
  /** Where its title is not known. */
  conversation: "Conversation",
  allConversations: "All conversations",
  /** Of a file whose title has no letters. */
  fileName: "conversation",
  dialog: {
    title: (conversation: string) => `Export “${conversation}”`,
    titleOfMany: (count: number) => `Export ${counted(count, nouns.conversation)}`,
    format: "Format",
    withThoughts: "With the thoughts",
    save: "Save",
    makePage: "Make the page",
    written: "Conversations written",
    writtenOf: (done: string, all: string) => `${done} of ${all}`,
    ready: "The page is ready.",
    print: "Open and print",
    tooLong: {
      title: "This is too long to be printed at once.",
      advice: "Leave the thoughts out, or save it as HTML and print that.",
    },
  },
  /** What a format is good for, in a line. */
  formats: {
    markdown: "Text with LaTeX formulas, for notes and editors.",
    html: "A page that stands alone, formulas set and fonts inside.",
    pdf: "For paper.",
    pdfInBrowser: "The browser prints it: choose “Save as PDF” there.",
    latex: "A document that compiles with pdfLaTeX, XeLaTeX and LuaLaTeX.",
    json: "Everything, every branch and version of it. Stemma can bring it in again, here or elsewhere.",
  },
  settings: {
    title: "Take along",
    about:
      "All conversations as one file, to read or to bring in elsewhere. One alone: open it, and choose Export at the top.",
    exportAll: "Export all…",
    import: "Import…",
    importing: "Importing…",
    file: "File of conversations",
    imported: (count: number) =>
      count === 1 ? "1 conversation was brought in." : `${counted(count, nouns.conversation)} were brought in.`,
    /** Of them, some were there already. */
    importedAgain: (count: number, again: string) =>
      count === 1
        ? `1 conversation was brought in, ${again} of them beside the same that was there already.`
        : `${counted(count, nouns.conversation)} were brought in, ${again} of them beside the same that was there already.`,
  },
};
