import { startTransition, useEffect, useState } from "react";
import type { SheetId } from "../../../src-shared/domain/ids.ts";
import type { Sheet } from "../../../src-shared/domain/problems/sheet.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { useClient } from "../../client/useClient.ts";
import { receiveSheetEvent } from "./receiveSheetEvent.ts";

export interface OpenSheet {
  /** Undefined until it is known. */
  sheet: Sheet | undefined;
  error: AppError | undefined;
  /** It was deleted while it was open. */
  isGone: boolean;
}

/** A sheet, followed as it is solved. Another sheet needs another component: give it a key. */
export function useSheet(sheetId: SheetId): OpenSheet {
  const client = useClient();
  const [sheet, setSheet] = useState<Sheet>();
  const [end, setEnd] = useState<{ error: AppError | undefined }>();
  useEffect(
    () =>
      client.open(
        "sheets.follow",
        { sheetId },
        {
          // Hundreds of rows take long to draw; that waits for what the person does meanwhile.
          onEvent: (event) => startTransition(() => setSheet((before) => receiveSheetEvent(before, event))),
          onEnd: (error) => setEnd({ error }),
        },
      ),
    [client, sheetId],
  );
  return { sheet, error: end?.error, isGone: end !== undefined && end.error === undefined };
}
