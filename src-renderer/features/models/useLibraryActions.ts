import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Download } from "../../../src-shared/domain/download.ts";
import type { Fits } from "../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import { useClient } from "../../client/useClient.ts";
import type { Action } from "../../components/action/useAction.ts";
import { downloadConcerns } from "./downloadConcerns.ts";
import type { OpenDialog } from "./LibraryDialogs.tsx";
import type { LibraryActions } from "./LibraryActions.ts";
import { useDownloadActions } from "./useDownloadActions.ts";
import type { ModelWorks } from "./useModelWork.ts";

/** What the page knows when something is asked for. */
interface Known {
  fits: Fits | undefined;
  machine: Machine | null;
}

/**
 * What the rows can ask for; the same object for the page's whole life.
 * @param run shows why something failed
 * @param show opens a dialog
 */
export function useLibraryActions(
  { runNow: run }: Action,
  { verify, end }: ModelWorks,
  known: Known,
  show: (dialog: OpenDialog) => void,
): LibraryActions {
  const client = useClient();
  const askCancel = useCallback((download: Download) => show({ kind: "cancel", download }), [show]);
  const downloadActions = useDownloadActions(run, askCancel);
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  });
  return useMemo(
    (): LibraryActions => ({
      use: (modelId) => void run(() => client.call("models.select", { modelId })),
      showDetails: (model) => show({ kind: "details", model }),
      showSettings: (model) => show({ kind: "settings", model }),
      reveal: (modelId) => void run(() => client.call("models.reveal", { modelId })),
      remove(model) {
        if (model.origin === "downloaded") show({ kind: "remove", model });
        else void run(() => client.call("models.forget", { modelId: model.modelId }));
      },
      verify: ({ modelId }) => verify(modelId),
      export: (model) => show({ kind: "export", model }),
      endWork: end,
      download(model, variant) {
        const { fits, machine } = latest.current;
        const { variantId } = variant;
        const concerns = downloadConcerns(model, variant, fits?.variants[variantId], machine);
        if (concerns.length > 0) show({ kind: "download", model, variant, concerns });
        else void run(() => client.call("downloads.start", { wanted: { kind: "variant", variantId } }));
      },
      ...downloadActions,
    }),
    [client, run, show, verify, end, downloadActions],
  );
}
