import type { DocumentTurn } from "./ConversationDocument.ts";

/** What a check found, in a word. */
export const verdictWords = ({ badge }: NonNullable<DocumentTurn["verdict"]>): string =>
  badge === "verified" ? "Verified" : "Contradicted";
