/** Finds final answers in texts and tells which mean the same. */
export interface AnswerComparer {
  /** The final answer as it stands in the text, or null where none is found. */
  find(answerText: string): string | null;
  /** Whether two final answers are known to mean the same; false where that cannot be told. */
  isSame(one: string, other: string): Promise<boolean>;
}
