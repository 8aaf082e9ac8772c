/** What can be done with an answer. */
export const turnWords = {
  more: "More for this answer",
  copyLatex: "Copy as LaTeX",
  fork: "New conversation from here",
  copied: "Copied",
};
