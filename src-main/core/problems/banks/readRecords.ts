import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { linesFrom, nowhere } from "../reading/readBlock.ts";
import { columnsOf, mostRecords, type RecordRow, type RecordTable } from "./RecordTable.ts";

/** Records that could not be read are named, but not all of a file that is something else. */
const mostFlags = 20;

/**
 * Records of a JSON file: a list, a list within an object, or one object a line.
 * @throws AppError `problems/damaged`, `problems/too-large`
 */
export function readRecords(text: string): RecordTable {
  const whole = parsed(text);
  const { rows, flags } = whole === undefined ? readLines(text) : readWhole(whole);
  if (rows.length === 0) throw damaged("no records are in it");
  if (rows.length > mostRecords)
    throw new AppError("problems/too-large", "records", {
      data: { size: `${rows.length} records`, limit: `${mostRecords} records` },
    });
  return { columns: columnsOf(rows), rows, flags };
}

interface Read {
  readonly rows: RecordRow[];
  readonly flags: ReadingFlag[];
}

function readWhole(value: unknown): Read {
  const list = listIn(value);
  const flags: ReadingFlag[] = [];
  const rows = list.flatMap((entry): RecordRow[] => {
    if (isObject(entry)) return [{ fields: entry, lines: null }];
    if (typeof entry === "string") return [{ fields: { question: entry }, lines: null }];
    if (flags.length < mostFlags)
      flags.push({ kind: "record-not-read", text: JSON.stringify(entry).slice(0, 200), place: nowhere });
    return [];
  });
  return { rows, flags };
}

/** A list itself, the longest list of an object, an object's own objects by their names, or the object alone. */
function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  const lists = Object.values(value).filter(
    (entry): entry is unknown[] => Array.isArray(entry) && entry.some(isObject),
  );
  const [longest] = lists.sort((one, other) => other.length - one.length);
  if (longest !== undefined && !Object.keys(value).some((name) => /^(?:question|problem|prompt|stem)$/i.test(name)))
    return longest;
  const entries = Object.entries(value);
  return entries.length > 1 && entries.every(([, entry]) => isObject(entry))
    ? entries.map(([id, entry]) => ({ id, ...(entry as object) }))
    : [value];
}

function readLines(text: string): Read {
  const rows: RecordRow[] = [];
  const flags: ReadingFlag[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const entry = parsed(line);
    if (isObject(entry)) rows.push({ fields: entry, lines: [index + 1, index + 1] });
    else if (flags.length < mostFlags)
      flags.push({ kind: "record-not-read", text: line.trim().slice(0, 200), place: linesFrom(index + 1, index + 1) });
  }
  if (rows.length < flags.length || (rows.length === 0 && flags.length > 0)) throw damaged("it is no JSON");
  return { rows, flags };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const damaged = (what: string): AppError => new AppError("problems/damaged", what, { data: { what } });
