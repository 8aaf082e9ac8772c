import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { Core } from "./Core.ts";

type ProblemHandlers = Pick<Handlers, Extract<keyof Handlers, `problems.${string}` | `sheets.${string}`>>;

/** Problem files, and sheets of problems. */
export function createProblemHandlers({ intake, keptFiles, sheets, sheetNews }: Core): ProblemHandlers {
  return {
    "problems.opened": intake.opened,
    "problems.beginFile": async ({ name, sizeBytes }) => ({ uploadId: await keptFiles.begin(name, sizeBytes) }),
    "problems.sendPiece": async ({ uploadId, piece }) =>
      done(await keptFiles.add(uploadId, Buffer.from(piece, "base64"))),
    "problems.endFile": ({ uploadId }) => keptFiles.end(uploadId),
    "problems.cancelFile": async ({ uploadId }) => done(await keptFiles.cancel(uploadId)),
    "problems.read": (wanted, emit, signal) => intake.read(wanted, emit, signal),
    "problems.original": async ({ hash }, emit, signal) => {
      for await (const piece of keptFiles.read(hash)) {
        if (signal.aborted) return;
        emit({ piece: Buffer.from(piece).toString("base64") });
      }
    },
    "problems.remember": ({ hash, problems }) => done(intake.remember(hash, problems)),
    "problems.forget": ({ hash }) => done(intake.forget(hash)),
    "sheets.summaries": sheetNews.summaries,
    "sheets.ended": sheetNews.ended,
    "sheets.create": async (input) => ({ sheetId: await sheets.create(input) }),
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
