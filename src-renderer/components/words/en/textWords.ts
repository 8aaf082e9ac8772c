/** Texts as they are shown: Markdown, formulas, code, and how they are copied. */
export const textWords = {
  copy: "Copy",
  copied: "Copied",
  notCopied: "Could not copy",
  copyLatex: "Copy LaTeX",
  copyMathml: "Copy MathML",
  /** Of a block that does not name its language. */
  code: "code",
  image: (description: string, address: string) => `Image: ${description || "no description"} (${address})`,
  imageNote: "Images are not loaded.",
  done: "Done",
  notDone: "Not done",
  /** Why a formula is not set. */
  formula: {
    unfinished: "This formula is not finished.",
    tooLong: "This formula is too long to be set.",
    tooDeep: "This formula is nested too deeply to be set.",
    wrong: "This formula cannot be set.",
    /** @param reason a sentence of KaTeX's */
    wrongBecause: (reason: string) => `This formula cannot be set: ${reason}`,
  },
  /** A page of a file, as a picture. */
  pageNotShown: "This page cannot be shown.",
  showLess: "Show less",
  /** @param characters such as `1,200 characters` */
  showAll: (characters: string) => `Show all ${characters}`,
  /** What a button does, and with which text. */
  ofText: (words: string, text: string) => `${words}: ${text}`,
};
