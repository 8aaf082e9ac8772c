import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { Core } from "./Core.ts";

type SheetHandlers = Pick<Handlers, Extract<keyof Handlers, `sheets.${string}`>>;

/** Sheets of problems. */
export function createSheetHandlers({ sheets, sheetNews }: Core): SheetHandlers {
  return {
    "sheets.summaries": sheetNews.summaries,
    "sheets.ended": sheetNews.ended,
    "sheets.create": (input) => ({ sheetId: sheets.create({ ...input, files: [] }) }),
    "sheets.get": ({ sheetId }) => sheetNews.sheet(sheetId),
    "sheets.follow": ({ sheetId }, emit, signal) => sheetNews.follow(sheetId, emit, signal),
    "sheets.rename": ({ sheetId, title }) => done(sheets.rename(sheetId, title)),
    "sheets.remove": ({ sheetId }) => done(sheets.remove(sheetId)),
    "sheets.restore": ({ sheetId }) => done(sheets.restore(sheetId)),
    "sheets.start": ({ sheetId }) => done(sheets.start(sheetId)),
    "sheets.pause": ({ sheetId }) => done(sheets.pause(sheetId)),
    "sheets.setRun": (input) => done(sheets.setRun(input)),
    "sheets.editEntry": ({ entryId, question }) => done(sheets.editEntry(entryId, question)),
    "sheets.confirmEntries": ({ entryIds }) => done(sheets.confirm(entryIds)),
    "sheets.moveEntry": ({ entryId, index }) => done(sheets.move(entryId, index)),
    "sheets.skipEntries": ({ entryIds, isSkipped }) => done(sheets.skip(entryIds, isSkipped)),
    "sheets.retry": (input) => ({ entries: sheets.retry(input) }),
    "sheets.solution": ({ entryId }) => sheets.solution(entryId),
  };
}

const done = (_: void): Record<string, never> => ({});
