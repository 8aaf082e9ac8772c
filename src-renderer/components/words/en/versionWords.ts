/** Several versions of the same thing, one of which is shown. */
export const versionWords = {
  question: {
    all: "Question versions",
    nth: (number: number, count: number) => `Question ${number} of ${count}`,
    earlier: "Earlier question",
    later: "Later question",
  },
  answer: {
    all: "Answer versions",
    nth: (number: number, count: number) => `Answer ${number} of ${count}`,
    earlier: "Earlier answer",
    later: "Later answer",
  },
};
