/** Commands that only matter on paper. */
const onPaper =
  /\\(?:label|eqref|ref)\s*\{[^{}]*\}|\\(?:nonumber|notag|displaystyle|allowbreak|phantomsection|medskip|smallskip|bigskip|noindent)(?![a-zA-Z])/g;
const comment = /(?<!\\)((?:\\\\)*)%[^\n]*\n?/g;

/** The inside of a formula without what only matters on paper. */
export function tidyFormula(source: string): string {
  let tidied = source.includes("%") ? source.replaceAll(comment, "$1") : source;
  if (tidied.includes("\\")) tidied = tidied.replaceAll(onPaper, "");
  if (!tidied.includes("\n")) return tidied.trim();
  const lines = tidied.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join("\n");
}

/** Environments that are shown by others, since KaTeX does not know them. */
const shownBy: Readonly<Record<string, string>> = {
  flalign: "align",
  IEEEeqnarray: "align",
  multline: "gather",
};

/** An environment as what stands between dollars. */
export function environmentFormula(name: string, inside: string): string {
  const bare = name.replace(/\*$/, "");
  const body = tidyFormula(inside);
  if (/^(?:equation|displaymath|math|dmath|subequations)$/.test(bare)) return body;
  if (bare === "eqnarray") return `\\begin{array}{rcl}\n${body}\n\\end{array}`;
  const shown = `${shownBy[bare] ?? bare}*`;
  return `\\begin{${shown}}\n${body}\n\\end{${shown}}`;
}
