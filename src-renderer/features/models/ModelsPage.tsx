import { use, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useCall } from "../../client/useCall.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { StatusDot } from "../../components/status-dot/StatusDot.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { words } from "../../components/words/words.ts";
import { AddFromHub } from "./AddFromHub.tsx";
import { AddModel } from "./AddModel.tsx";
import addStyles from "./AddPart.module.css";
import { engineWords } from "./engineWords.ts";
import { Folders } from "./Folders.tsx";
import { ImportModel } from "./ImportModel.tsx";
import { type LibraryFilter, shownModels, shownOffers } from "./library.ts";
import { LibraryDialogs, type OpenDialog } from "./LibraryDialogs.tsx";
import { LibraryFilterBar } from "./LibraryFilterBar.tsx";
import { LibraryTable } from "./LibraryTable.tsx";
import { machineWords } from "./machineWords.ts";
import styles from "./ModelsPage.module.css";
import { useLibraryActions } from "./useLibraryActions.ts";
import { useModelDrop } from "./useModelDrop.ts";
import { importKey, useModelWork } from "./useModelWork.ts";

const everything: LibraryFilter = { text: "", isFittingOnly: false };

/** The library: models on this machine, models to download, and the ways to bring others. */
export function ModelsPage() {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const list = useTopic("models.list");
  const catalogue = useTopic("models.catalogue");
  const machine = useTopic("models.machine") ?? null;
  const fits = useTopic("models.fits");
  const folders = useTopic("models.folders");
  const downloads = useTopic("downloads.list");
  const selected = list?.models.find(({ modelId }) => modelId === list.selectedId);
  const engine = engineWords(useTopic("engine.status"), list?.selectedId, selected?.state);
  const info = useCall("app.info", {});
  const canChooseFiles = info.value?.canChooseFiles ?? false;
  const change = useAction();
  const adding = useAction();
  const works = useModelWork();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const closeDialog = useCallback(() => setDialog(null), []);
  const actions = useLibraryActions(change, works, { fits, machine }, setDialog);
  const search = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState(everything);
  // Typing stays quick where the list is long.
  const applied = useDeferredValue(filter);

  useEffect(() => {
    document.title = words().window.title(words().window.pages.models);
  }, []);
  // What they find arrives with the topics. A failed scan shows where the person asks for one.
  const looking = useAction();
  const { runNow: runLooking } = looking;
  useEffect(() => {
    client.call("models.scan", {}).catch(() => undefined);
    void runLooking(() => client.call("models.assess", {}));
  }, [client, runLooking]);

  const { run: runAdding } = adding;
  const add = useCallback(
    (path: string) => runAdding(() => client.call("models.addFile", { path })),
    [client, runAdding],
  );
  useModelDrop(useCallback((path: string) => void add(path), [add]));

  const models = useMemo(() => shownModels(list?.models ?? [], fits, applied), [list, fits, applied]);
  const offers = useMemo(
    () => (list === undefined || catalogue === undefined ? [] : shownOffers(catalogue, list.models, fits, applied)),
    [catalogue, list, fits, applied],
  );
  const isEmpty = list !== undefined && models.length === 0 && offers.length === 0;
  const isFiltered = applied.text.trim() !== "" || applied.isFittingOnly;

  const said = words().library;

  // The button goes with the words beside it.
  const showEverything = (): void => {
    setFilter(everything);
    search.current?.focus();
  };

  return (
    <>
      <TopBar end={machine === null ? undefined : <span className={styles["machine"]}>{machineWords(machine)}</span>}>
        <h1>{words().window.pages.models}</h1>
      </TopBar>
      <div className={styles["flow"]}>
        <div className={styles["column"]}>
          {machine !== null && <p className={styles["machineBelow"]}>{machineWords(machine)}</p>}
          <LibraryFilterBar
            ref={search}
            filter={filter}
            onChange={setFilter}
            count={list === undefined ? "" : said.count(models.length, offers.length)}
          />
          <p className={styles["engine"]}>
            <StatusDot kind={engine.dot} />
            <span>{engine.long}</span>
          </p>
          {change.error !== undefined && (
            <div className={styles["answer"]}>
              <ErrorNotice
                error={change.error}
                actions={<Button onClick={change.clear}>{words().controls.close}</Button>}
              />
            </div>
          )}
          {looking.error !== undefined && looking.error.code !== "connection/lost" && (
            <ErrorNotice error={looking.error} />
          )}
          {list !== undefined && (
            <LibraryTable
              models={models}
              offers={offers}
              selectedId={list.selectedId}
              catalogue={catalogue}
              fits={fits}
              machine={machine}
              downloads={downloads ?? []}
              works={works.works}
              isDisabled={isClosed}
              canReveal={info.value?.canReveal ?? false}
              actions={actions}
            />
          )}
          {isEmpty && (
            <p className={styles["none"]}>
              {isFiltered ? said.noneFitting : said.none}{" "}
              {isFiltered && <Button onClick={showEverything}>{said.showAll}</Button>}
            </p>
          )}
          <div className={addStyles["parts"]}>
            <AddModel
              canChooseFiles={canChooseFiles}
              isBusy={adding.isBusy}
              isDisabled={isClosed}
              error={adding.error}
              onChoose={() => void runAdding(() => client.call("models.chooseFile", {}))}
              onAdd={add}
            />
            <AddFromHub models={list?.models ?? []} downloads={downloads ?? []} isDisabled={isClosed} />
            <Folders folders={folders} canChooseFiles={canChooseFiles} isDisabled={isClosed} />
            <ImportModel
              work={works.works.get(importKey)}
              canChooseFiles={canChooseFiles}
              isDisabled={isClosed}
              onImport={works.import}
              onEnd={() => works.end(importKey)}
            />
          </div>
        </div>
      </div>
      {dialog !== null && (
        <LibraryDialogs
          open={dialog}
          catalogue={catalogue}
          selectedId={list?.selectedId}
          canChooseFiles={canChooseFiles}
          onShow={setDialog}
          onExport={(model, folder) => works.export(model.modelId, folder)}
          onClose={closeDialog}
        />
      )}
    </>
  );
}
