import { words } from "../words/words.ts";
import type { DocumentTurn } from "./ConversationDocument.ts";

/** What a check found. */
export function verdictWords({ badge, reason }: NonNullable<DocumentTurn["verdict"]>): string {
  const { verified, contradicted } = words().document;
  return badge === "verified" ? verified(reason) : contradicted(reason);
}
