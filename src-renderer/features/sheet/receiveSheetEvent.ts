import type { SheetEvent } from "../../../src-shared/contract/sheetsEndpoints.ts";
import type { Sheet } from "../../../src-shared/domain/problems/sheet.ts";

/** The sheet after an event. Entries that it does not speak of stay the same objects, so that their rows need not be drawn. */
export function receiveSheetEvent(sheet: Sheet | undefined, event: SheetEvent): Sheet | undefined {
  if (event.type === "snapshot") return event.sheet;
  if (sheet === undefined) return undefined;
  const changed = new Map(event.entries.map((entry) => [entry.entryId, entry]));
  const known = changed.size === 0 ? sheet.entries : sheet.entries.map((entry) => changed.get(entry.entryId) ?? entry);
  if (event.order === null) return { ...event.summary, entries: known };
  const byId = new Map(known.map((entry) => [entry.entryId, entry]));
  return { ...event.summary, entries: event.order.flatMap((entryId) => byId.get(entryId) ?? []) };
}
