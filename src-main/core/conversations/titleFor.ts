const mostCharacters = 60;

/** A title from a question: its first line with words, cut at a word, without a sentence's full stop. */
export function titleFor(question: string): string {
  const line = question.split(/[\r\n]+/).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? question;
  const clean = line
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const characters = [...new Intl.Segmenter().segment(clean)].map(({ segment }) => segment);
  if (characters.length <= mostCharacters) return clean.replace(/(?<=[^.])\.$/, "") || "Untitled";
  const cut = characters.slice(0, mostCharacters).join("");
  return `${cut.replace(/\s+\S*$/, "") || cut}…`;
}
