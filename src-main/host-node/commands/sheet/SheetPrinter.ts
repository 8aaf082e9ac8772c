import { answerRecord } from "../../../../src-shared/domain/answer-sheet/answerRecord.ts";
import { entryNote } from "../../../../src-shared/domain/answer-sheet/entryNote.ts";
import type { SheetEvent } from "../../../../src-shared/contract/sheetsEndpoints.ts";
import { plainFormula } from "../../../../src-shared/domain/plainFormula.ts";
import { phraseText } from "../../../../src-shared/domain/say.ts";
import type { SheetEntryId } from "../../../../src-shared/domain/ids.ts";
import type { ProblemFile } from "../../../../src-shared/domain/problems/problemFile.ts";
import type { Sheet, SheetSummary } from "../../../../src-shared/domain/problems/sheet.ts";
import type { SheetEntry } from "../../../../src-shared/domain/problems/sheetEntry.ts";
import type { Output } from "../../AttemptPrinter.ts";
import { errorRecord } from "../../errorRecord.ts";
import { flagText } from "../../problemFileText.ts";
import { oneLine } from "../models/oneLine.ts";

const clearLine = "\r\x1b[K";
const minuteMs = 60_000;

/** Tells how far a sheet is: to a person, or to a program as lines of JSON. */
export class SheetPrinter {
  readonly #progress: Output;
  readonly #records: Output | null;
  /** Entries that have been told of, with what was told. */
  readonly #told = new Map<SheetEntryId, SheetEntry["state"]>();
  #done = 0;
  #all = 0;
  #hasLine = false;

  /** @param records where lines of JSON go; null where a person reads */
  constructor(progress: Output, records: Output | null) {
    this.#progress = progress;
    this.#records = records;
  }

  /** What a file has that is not about one of its problems. */
  printFile({ name, flags }: ProblemFile, readsScans: boolean): void {
    if (flags.length === 0) return;
    if (this.#records !== null) return this.#record({ type: "file", name, flags });
    this.#progress.write(`${oneLine(name)}:\n${flags.map((flag) => `  ${oneLine(flagText(flag))}\n`).join("")}`);
    if (!readsScans && flags.some(({ kind }) => kind === "page-not-read"))
      this.#progress.write("Pages that are pictures are read with --scans.\n");
  }

  print(event: SheetEvent): void {
    if (event.type === "snapshot") return this.#begin(event.sheet);
    for (const entry of event.entries) this.#tell(entry);
    this.#showLine(event.summary, event.entries);
  }

  /** What came of it. */
  finish(sheet: Sheet, out: string): void {
    this.#clear();
    const { counts, entries, error, state } = sheet;
    const flagged = entries.filter((entry) => entry.state === "needs-look");
    if (this.#records !== null) {
      for (const { label, flags } of flagged)
        this.#record({ type: "left-out", label, flags: flags.map(({ kind, text, place }) => ({ kind, text, place })) });
      const failure = error === null ? {} : { error: errorRecord(error) };
      return this.#record({ type: "end", state, solved: counts.solved, problems: entries.length, out, ...failure });
    }
    if (flagged.length > 0)
      this.#progress.write(
        `Left out, since they may not have been read rightly:\n${flagged.map(flaggedText).join("")}` +
          "Look at them, and give --accept-flagged to solve them too.\n",
      );
    this.#progress.write(`${counts.solved} of ${entries.length} answered. The answers are in ${out}.\n`);
  }

  #begin({ title, entries, ...summary }: Sheet): void {
    this.#all = entries.length;
    // What was solved before is not told again.
    for (const { entryId, state } of entries) this.#told.set(entryId, state);
    this.#done = summary.counts.solved;
    if (this.#records !== null)
      return this.#record({ type: "sheet", title, problems: entries.length, solved: summary.counts.solved });
    const before = this.#done > 0 ? `, ${this.#done} of them solved before` : "";
    this.#progress.write(
      `${oneLine(title)}: ${entries.length === 1 ? "1 problem" : `${entries.length} problems`}${before}\n`,
    );
  }

  #tell(entry: SheetEntry): void {
    const { entryId, state } = entry;
    const isNews = this.#told.get(entryId) !== state;
    this.#told.set(entryId, state);
    if (!isNews || (state !== "solved" && state !== "failed")) return;
    this.#done += 1;
    if (this.#records !== null)
      return this.#record({ type: "answer", ...answerRecord(entry, { thought: "", answer: "" }, "answers") });
    this.#clear();
    const { label, solution, tokens, timeMs } = entry;
    const note = entryNote(entry);
    const words = [
      `${oneLine(label)}: ${oneLine(solution?.answer ?? "")}`.trimEnd(),
      ...(note === null ? [] : [oneLine(plainFormula(phraseText(note)))]),
      `(${tokens} tokens, ${(timeMs / 1_000).toFixed(1)} s)`,
    ];
    this.#progress.write(`[${this.#done}/${this.#all}] ${words.join("  ")}\n`);
  }

  #showLine({ forecast }: SheetSummary, changed: readonly SheetEntry[]): void {
    if (this.#records !== null || this.#progress.isTTY !== true) return;
    const entry = changed.find(({ state }) => state === "solving");
    if (entry === undefined) return;
    const isKnown = forecast !== null && forecast.basis === "entries";
    const left = isKnown ? `, about ${Math.max(1, Math.round(forecast.leftMs / minuteMs))} min left` : "";
    this.#clear();
    this.#progress.write(`Solving ${oneLine(entry.label)}${left}`);
    this.#hasLine = true;
  }

  #clear(): void {
    if (this.#hasLine) this.#progress.write(clearLine);
    this.#hasLine = false;
  }

  #record(record: object): void {
    this.#records?.write(`${JSON.stringify(record)}\n`);
  }
}

const flaggedText = ({ label, flags }: SheetEntry): string =>
  `  ${oneLine(label)}: ${flags.map((flag) => oneLine(flagText(flag))).join("; ")}\n`;
