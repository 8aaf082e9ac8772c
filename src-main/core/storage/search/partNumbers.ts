import type { SearchPart } from "../../../../src-shared/domain/search.ts";

/** The parts of a conversation as the index stores them. */
export const partNumbers = { title: 0, question: 1, answer: 2, thought: 3 } as const satisfies Record<
  SearchPart,
  number
>;

export const partNames = ["title", "question", "answer", "thought"] as const satisfies SearchPart[];
