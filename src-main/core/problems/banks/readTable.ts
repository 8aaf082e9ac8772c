import Papa from "papaparse";

/** Lines that are looked at to tell a table from prose. */
const looked = 40;

/**
 * Whether a text is values between commas, semicolons or tabs: every line has as many as the first, which names them.
 * @param isNamed whether the file's name says so, for which two lines are enough
 */
export function looksLikeTable(text: string, isNamed: boolean): boolean {
  const sample = text
    .split("\n", looked + 1)
    .slice(0, looked)
    .join("\n")
    .trimEnd();
  const { data, meta } = Papa.parse<string[]>(sample, { skipEmptyLines: "greedy" });
  const [head, ...rows] = data;
  // The last row may have been cut within a value.
  const whole = rows.length > 1 && text.length > sample.length + 1 ? rows.slice(0, -1) : rows;
  if (head === undefined || head.length < 2 || whole.length === 0 || !/^[,;\t|]$/.test(meta.delimiter)) return false;
  if (meta.delimiter === "|" || !head.every((name) => /^[^.?!]{1,40}$/.test(name.trim()))) return false;
  const fitting = whole.filter((row) => row.length === head.length).length;
  return isNamed ? fitting > whole.length / 2 : fitting === whole.length && whole.length >= 2;
}
