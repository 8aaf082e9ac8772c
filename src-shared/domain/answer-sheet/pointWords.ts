/** What a problem is worth, to stand behind its label; nothing where that is not known. */
export function pointWords(points: number | null): string {
  if (points === null) return "";
  return ` (${points} ${points === 1 ? "point" : "points"})`;
}
