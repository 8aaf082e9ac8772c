import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import type { ColumnMapping, RecordFacts } from "../../../../src-shared/domain/problems/problemFile.ts";
import type { ReadingFlag } from "../../../../src-shared/domain/problems/readingFlag.ts";
import { linesFrom, nowhere } from "../reading/readBlock.ts";
import type { RecordsFile } from "../reading/detectKind.ts";
import { choiceAnswer, choicesIn, letterOf } from "./choicesOf.ts";
import { disarmProblem } from "./disarmProblem.ts";
import { fieldText, firstText } from "./fieldText.ts";
import { guessMapping } from "./guessMapping.ts";
import { field, type KnownFormat, knownFormats, type RecordProblem } from "./knownFormats.ts";
import { readRecords } from "./readRecords.ts";
import { readTable } from "./readTable.ts";
import type { RecordRow, RecordTable } from "./RecordTable.ts";

export interface BankRead {
  readonly records: RecordFacts;
  readonly problems: Problem[];
  readonly flags: ReadingFlag[];
}

/**
 * The problems of a question bank, one a record.
 * @param mapping which columns hold what; by default a well-known format is read as such, and others by their columns' names
 * @throws AppError `problems/damaged`, `problems/too-large`
 */
export function readBank({ kind, text }: RecordsFile, mapping?: ColumnMapping): BankRead {
  const table = kind === "table" ? readTable(text) : readRecords(text);
  const format = mapping === undefined ? formatOf(table) : undefined;
  const used = mapping ?? (format === undefined ? guessMapping(table.columns) : {});
  const read = (row: RecordRow): RecordProblem =>
    format === undefined ? readMapped(row, used) : format.read(row.fields);
  const problems: Problem[] = [];
  const flags = [...table.flags];
  for (const row of table.rows) {
    const problem = read(row);
    const place = row.lines === null ? nowhere : linesFrom(...row.lines);
    if (problem.question.trim() === "") {
      if (used.question !== undefined || format !== undefined)
        flags.push({ kind: "record-not-read", text: fieldText(row.fields).slice(0, 200), place });
    } else
      problems.push(
        disarmProblem({
          ...empty,
          ...problem,
          source: problem.source ?? (format?.isLayout === true ? null : (format?.name ?? null)),
          places: row.lines === null ? [] : [place],
        }),
      );
  }
  const facts = { format: format?.name ?? null, columns: [...table.columns], mapping: used, count: table.rows.length };
  return { records: facts, problems, flags };
}

const empty: Problem = {
  label: null,
  title: null,
  stem: "",
  question: "",
  parts: [],
  choices: [],
  points: null,
  reference: null,
  source: null,
  licence: null,
  places: [],
  flags: [],
};

/** The format whose fields all of the first records have. */
function formatOf({ rows }: RecordTable): KnownFormat | undefined {
  const sample = rows.slice(0, 20);
  return knownFormats.find(({ fields, fits }) =>
    sample.every((row) => fields.every((name) => Object.hasOwn(row.fields, name)) && (fits?.(row.fields) ?? true)),
  );
}

function readMapped({ fields }: RecordRow, mapping: ColumnMapping): RecordProblem {
  const text = (names: readonly string[] | undefined): string => firstText(fields, names ?? []);
  const choices = mappedChoices(fields, mapping.choices ?? []);
  const [answerColumn] = mapping.answer ?? [];
  const given = answerColumn === undefined ? undefined : fields[answerColumn];
  const answer = choiceAnswer(text(mapping.answer), countedFrom(given, mapping.choices ?? []), choices);
  const points = Number(text(mapping.points).replace(",", "."));
  return {
    question: text(mapping.question),
    label: text(mapping.label) || null,
    title: text(mapping.topic) || null,
    choices,
    points: text(mapping.points) !== "" && points >= 0 ? points : null,
    reference: field(answer, text(mapping.solution)),
    source: text(mapping.source) || null,
    licence: text(mapping.licence) || null,
  };
}

/** Lists count from zero, as tests of many subjects have it; columns that have numbers themselves count as these do. */
function countedFrom(answer: unknown, columns: readonly string[]): number | null {
  const first = columns.length > 1 ? /\d+$/.exec(columns[0]!.trim())?.[0] : undefined;
  if (first !== undefined) return Number(first);
  return typeof answer === "number" ? 0 : null;
}

function mappedChoices(fields: RecordRow["fields"], columns: readonly string[]): Problem["choices"] {
  const filled = columns.filter((name) => fieldText(fields[name]) !== "");
  // One column holds all of them; records of one file may call it differently.
  if (filled.length === 1) return choicesIn(fields[filled[0]!]);
  const texts = columns.map((name) => fieldText(fields[name]));
  return texts.flatMap((text, index) => (text === "" ? [] : [{ label: letterOf(index), text }]));
}
