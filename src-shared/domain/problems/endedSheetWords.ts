import { errorWords } from "../../errors/errorWords.ts";
import type { EndedSheet } from "./sheet.ts";

/** What is said of a sheet whose work has ended: a line, and a sentence below it. */
export function endedSheetWords({ title, state, counts, error }: EndedSheet): { title: string; body: string } {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const answered = `${counts.solved} of ${all} problems answered.`;
  if (state === "halted") {
    const why = error === null ? "" : ` ${errorWords[error.code](error.data).title}`;
    return { title: `${title} could not go on`, body: `${answered}${why}` };
  }
  const looks = counts["needs-look"];
  const wait = looks === 0 ? "" : ` ${looks} ${looks === 1 ? "waits" : "wait"} for a look.`;
  return { title: `${title} is done`, body: `${answered}${wait}` };
}
