import { type InLanguage, phraseText, say } from "../say.ts";

/** What a problem is worth, to stand behind its label; nothing where that is not known. */
export function pointWords(points: number | null, inLanguage: InLanguage): string {
  if (points === null) return "";
  return phraseText(points === 1 ? say` (1 point)` : say` (${points} points)`, inLanguage);
}
