import { use, useEffect, useState } from "react";
import type { Download } from "../../../src-shared/domain/download.ts";
import { routeHref } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import { CancelDialog } from "./CancelDialog.tsx";
import { DownloadCell } from "./DownloadCell.tsx";
import styles from "./FirstModel.module.css";
import { fitWords } from "./fitWords.ts";
import { useDownloadActions } from "./useDownloadActions.ts";
import { useKeptFocus } from "../../components/focus/useKeptFocus.ts";

/** What to get first on this machine, while there is only the model that comes with the app. */
export function FirstModel() {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const list = useTopic("models.list");
  const catalogue = useTopic("models.catalogue");
  const machine = useTopic("models.machine") ?? null;
  const fits = useTopic("models.fits");
  const downloads = useTopic("downloads.list") ?? [];
  const { runNow, error } = useAction();
  const [cancelled, setCancelled] = useState<Download | null>(null);
  const actions = useDownloadActions(runNow, setCancelled);
  const isAlone = list !== undefined && list.models.every(({ origin }) => origin === "built-in");

  useEffect(() => {
    if (!isAlone) return undefined;
    // Looking at the machine starts the engine: the page comes first.
    const handle = requestIdleCallback(() => void client.call("models.assess", {}).catch(() => undefined));
    return () => cancelIdleCallback(handle);
  }, [client, isAlone]);

  const variantId = fits?.recommendedVariantId;
  const model = catalogue?.models.find(({ variants }) => variants.some((each) => each.variantId === variantId));
  const variant = model?.variants.find((each) => each.variantId === variantId);
  const fit = variant && fits?.variants[variant.variantId];
  const index = downloads.findIndex((each) => each.variantId === variant?.variantId);
  const download = downloads[index];
  const kept = useKeptFocus<HTMLElement>(download?.state ?? "offered");

  const {
    downloads: { first, download: downloadIt, downloadOf },
    fit: { sentences },
  } = words();
  if (!isAlone || model === undefined || variant === undefined || fit === undefined)
    return (
      <p>
        <a href={routeHref({ page: "models" })}>{first.larger}</a>
      </p>
    );
  const start = (): void =>
    void runNow(() => client.call("downloads.start", { wanted: { kind: "variant", variantId: variant.variantId } }));
  const [before, after] = sentences[fitWords(fit, { machine, smaller: null }).kind];
  return (
    <section aria-label={first.title} className={styles["card"]} {...kept}>
      <div className={styles["words"]}>
        <p>
          {before}
          <b>{model.name}</b>
          {after}
        </p>
        <p>
          {model.goodFor}. {formatSize(variant.sizeBytes)}.
        </p>
      </div>
      {download === undefined ? (
        <div className={styles["buttons"]}>
          <Button kind="main" disabled={isClosed} aria-label={downloadOf(model.name)} onClick={start}>
            {downloadIt}
          </Button>
          <a href={routeHref({ page: "models" })}>{first.all}</a>
        </div>
      ) : (
        <div className={styles["progress"]}>
          <DownloadCell
            download={download}
            index={index}
            count={downloads.length}
            isDisabled={isClosed}
            actions={actions}
          />
        </div>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      {cancelled !== null && <CancelDialog download={cancelled} onClose={() => setCancelled(null)} />}
    </section>
  );
}
