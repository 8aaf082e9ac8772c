import { use, useEffect, useMemo, useRef } from "react";
import type { CallInput } from "../../../src-shared/contract/contract.ts";
import type { SheetEntryId, SheetId } from "../../../src-shared/domain/ids.ts";
import type { Sheet } from "../../../src-shared/domain/problems/sheet.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { ToastContext } from "../../components/toast/ToastContext.ts";
import { words } from "../../components/words/words.ts";

/** What can be done with one problem of a sheet. */
export interface EntryActions {
  confirm: (entryId: SheetEntryId) => void;
  retry: (entryId: SheetEntryId) => void;
  skip: (entryId: SheetEntryId, isSkipped: boolean) => void;
  /** @param by places, up where negative */
  move: (entryId: SheetEntryId, by: -1 | 1) => void;
  /** Resolves to whether it was taken. */
  edit: (entryId: SheetEntryId, question: string) => Promise<boolean>;
}

/** What can be done with a sheet. */
export interface SheetActions extends EntryActions {
  start: () => void;
  pause: () => void;
  rename: (title: string) => void;
  /** Can be undone through the message that says so. */
  remove: (title: string) => void;
  setRun: (run: Omit<CallInput<"sheets.setRun">, "sheetId">) => void;
  skipAll: (entryIds: SheetEntryId[], isSkipped: boolean) => void;
}

/** Everything a person does with a sheet; stays the same object while it is open. */
export function useSheetActions(
  sheetId: SheetId,
  sheet: Sheet | undefined,
): { actions: SheetActions; error: AppError | undefined; clear: () => void } {
  const client = useClient();
  const showToast = use(ToastContext);
  const { runNow, error, clear } = useAction();
  const entries = useRef(sheet?.entries);
  useEffect(() => {
    entries.current = sheet?.entries;
  });
  const actions = useMemo((): SheetActions => {
    const act = (work: () => Promise<unknown>): void => void runNow(work);
    const skipAll = (entryIds: SheetEntryId[], isSkipped: boolean): void =>
      act(() => client.call("sheets.skipEntries", { entryIds, isSkipped }));
    return {
      start: () => act(() => client.call("sheets.start", { sheetId })),
      pause: () => act(() => client.call("sheets.pause", { sheetId })),
      rename: (title) => act(() => client.call("sheets.rename", { sheetId, title })),
      remove: (title) =>
        act(async () => {
          await client.call("sheets.remove", { sheetId });
          navigate({ page: "sheets" });
          const { removed, undo } = words().sheet;
          showToast({
            text: removed(title),
            actionLabel: undo,
            onAction: () =>
              act(async () => {
                await client.call("sheets.restore", { sheetId });
                navigate({ page: "sheet", sheetId });
              }),
          });
        }),
      setRun: (run) => act(() => client.call("sheets.setRun", { sheetId, ...run })),
      skipAll,
      confirm: (entryId) => act(() => client.call("sheets.confirmEntries", { entryIds: [entryId] })),
      retry: (entryId) => act(() => client.call("sheets.retry", { sheetId, which: [entryId] })),
      skip: (entryId, isSkipped) => skipAll([entryId], isSkipped),
      move(entryId, by) {
        const index = (entries.current ?? []).findIndex((entry) => entry.entryId === entryId);
        if (index + by >= 0) act(() => client.call("sheets.moveEntry", { entryId, index: index + by }));
      },
      edit: (entryId, question) => runNow(() => client.call("sheets.editEntry", { entryId, question })),
    };
  }, [client, sheetId, showToast, runNow]);
  return { actions, error, clear };
}
