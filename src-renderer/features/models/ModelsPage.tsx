import { use, useCallback, useEffect } from "react";
import { useCall } from "../../client/useCall.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { StatusDot } from "../../components/status-dot/StatusDot.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { AddModel } from "./AddModel.tsx";
import { engineWords } from "./engineWords.ts";
import { LargerModels } from "./LargerModels.tsx";
import styles from "./ModelsPage.module.css";
import { ModelTable } from "./ModelTable.tsx";
import { useFileDrop } from "./useFileDrop.ts";

/** The models on this machine: which one is used, and how to add another. */
export function ModelsPage() {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const list = useTopic("models.list");
  const words = engineWords(useTopic("engine.status"), list?.selectedId);
  const info = useCall("app.info", {});
  const change = useAction();
  const adding = useAction();
  const { run: runAdding } = adding;

  useEffect(() => {
    document.title = "Models · Stemma";
  }, []);

  const add = useCallback(
    (path: string) => runAdding(() => client.call("models.addFile", { path })),
    [client, runAdding],
  );
  const isOver = useFileDrop(useCallback((path: string) => void add(path), [add]));

  return (
    <>
      <TopBar>
        <h1>Models</h1>
      </TopBar>
      <div className={joinClasses(styles["flow"], isOver && styles["over"])}>
        <div className={styles["column"]}>
          <p className={styles["engine"]}>
            <StatusDot kind={words.dot} />
            <span>{words.long}</span>
          </p>
          {list !== undefined && (
            <ModelTable
              list={list}
              isDisabled={isClosed || change.isBusy}
              onUse={(modelId) => void change.run(() => client.call("models.select", { modelId }))}
              onForget={(modelId) => void change.run(() => client.call("models.forget", { modelId }))}
            />
          )}
          {change.error !== undefined && <ErrorNotice error={change.error} />}
          <AddModel
            canChooseFiles={info.value?.canChooseFiles ?? false}
            isBusy={adding.isBusy}
            isDisabled={isClosed}
            error={adding.error}
            onChoose={() => void runAdding(() => client.call("models.chooseFile", {}))}
            onAdd={add}
          />
          <LargerModels />
        </div>
      </div>
    </>
  );
}
