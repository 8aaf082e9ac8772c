import Papa from "papaparse";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { linesFrom } from "../reading/readBlock.ts";
import { mostRecords, type RecordRow, type RecordTable } from "./RecordTable.ts";

/** Lines that are looked at to tell a table from prose. */
const looked = 40;

/**
 * Whether a text is values between commas, semicolons or tabs: every line has as many as the first, which names them.
 * @param isNamed whether the file's name says so, for which one line more is enough
 */
export function looksLikeTable(text: string, isNamed: boolean): boolean {
  const sample = text.split("\n", looked).join("\n").trimEnd();
  const { data, meta } = Papa.parse<string[]>(sample, { skipEmptyLines: "greedy" });
  const [head, ...rows] = data;
  // The last row may have been cut within a value.
  const whole = rows.length > 1 && text.length > sample.length + 1 ? rows.slice(0, -1) : rows;
  if (head === undefined || head.length < 2 || whole.length === 0 || !/^[,;\t]$/.test(meta.delimiter)) return false;
  if (!head.every((name) => /^[^.?!$\\]{1,40}$/.test(name.trim()))) return false;
  const fitting = whole.filter((row) => row.length === head.length).length;
  return isNamed ? fitting > whole.length / 2 : fitting === whole.length && whole.length >= 2;
}

/**
 * A table whose first line names its columns.
 * @throws AppError `problems/damaged`, `problems/too-large`
 */
export function readTable(text: string): RecordTable {
  const { data, meta } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy", preview: mostRecords + 2 });
  const [head, ...rows] = data;
  if (head === undefined || head.length < 2 || rows.length === 0)
    throw new AppError("problems/damaged", meta.delimiter, { data: { what: "it is no table with named columns" } });
  if (rows.length > mostRecords)
    throw new AppError("problems/too-large", "records", {
      data: { size: `more than ${mostRecords} records`, limit: `${mostRecords} records` },
    });
  const columns = head.map((name, index) => name.trim() || `column ${index + 1}`);
  let line = countLines(head);
  const read = rows.map((cells): RecordRow => {
    const first = line + 1;
    line += countLines(cells);
    return {
      fields: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""])),
      lines: [first, line],
    };
  });
  const uneven = rows.flatMap((cells, index) => (cells.length > columns.length ? [read[index]!] : []));
  const flags = uneven.slice(0, 20).map(({ lines, fields }) => ({
    kind: "record-not-read" as const,
    text: Object.values(fields).join(" ").slice(0, 200),
    place: linesFrom(lines![0], lines![1]),
  }));
  return { columns, rows: read, flags };
}

const countLines = (cells: readonly string[]): number => cells.join(",").split("\n").length;
