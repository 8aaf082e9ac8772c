/** How a row starts that begins something: a number, a letter, a word for a problem with its number, a bullet. */
const label =
  /^(\(?\d{1,3}[.)](?!\d)|\[?[A-Ha-h][.)\]](?=\s|$)|\([a-zA-Z]\)|\(?[ivx]{1,4}[.)](?=\s|$)|(Aufgabe|Exercice|Exercise|Problem|Problème|Question|Task|Übung|Q|Part|Teil|Partie)\.?\s*[A-Z]?\d+|[•·▪‣◦∙]\s)/;

export const startsWithLabel = (text: string): boolean => label.test(text);

/** A row that is nothing but its label. */
export const isLabel = (text: string): boolean => (label.exec(text)?.[0].length ?? 0) >= text.trim().length;

/** A heading by which a file itself calls something a problem. */
export const namesProblem = (text: string): boolean =>
  /^(Aufgabe|Exercice|Exercise|Problem|Problème|Question|Task|Übung)\s*[A-Z]?\d/i.test(text);

/** One of the answers to choose from. */
export const isChoice = (text: string): boolean => /^([([]?[A-Ha-h1-8][.)\]]|□|☐|○)\s*\S/.test(text);
