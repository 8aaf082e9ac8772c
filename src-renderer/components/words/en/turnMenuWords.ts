/** The less frequent things that can be done with an answer. */
export const turnMenuWords = {
  more: "More for this answer",
  copyLatex: "Copy as LaTeX",
  fork: "New conversation from here",
  copied: "Copied",
};
