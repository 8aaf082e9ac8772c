import type { ModelFolders } from "../../../src-shared/domain/model.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { PathForm } from "../../components/field/PathForm.tsx";
import { formatCount } from "../../components/format/formatCount.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import styles from "./AddPart.module.css";
import { inARow } from "./library.ts";

interface FoldersProps {
  folders: ModelFolders | undefined;
  canChooseFiles: boolean;
  isDisabled: boolean;
}

/** The folders that are looked through for models, those of other programs and the person's own. */
export function Folders({ folders, canChooseFiles, isDisabled }: FoldersProps) {
  const client = useClient();
  const { run, isBusy, error } = useAction();
  const isScanning = folders?.isScanning ?? false;
  const add = (path: string): Promise<boolean> => run(() => client.call("models.addFolder", { path }));
  const choose = async (): Promise<void> => {
    const { path } = await client.call("models.chooseFolder", {});
    if (path !== null) await client.call("models.addFolder", { path });
  };
  return (
    <section aria-labelledby="folders">
      <h2 id="folders">Folders that are looked through</h2>
      <p>Models of other programs are used where they are; nothing in these folders is changed.</p>
      {folders !== undefined && folders.folders.length > 0 && (
        <ul className={styles["list"]}>
          {folders.folders.map(({ path, owner, modelCount, isPresent }) => (
            <li key={path}>
              <span className={styles["what"]}>
                <span dir="ltr">{path}</span>
                <small>{inARow([owner, isPresent ? formatCount(modelCount, "model") : "not there now"])}</small>
              </span>
              {owner === null && (
                <Button
                  kind="quiet"
                  disabled={isDisabled || isBusy}
                  aria-label={`Remove ${path}`}
                  onClick={() => void run(() => client.call("models.removeFolder", { path }))}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <PathForm
        label="Path of a folder"
        placeholder="/path/to/folder"
        submitLabel="Add folder"
        isBusy={isBusy}
        isDisabled={isDisabled}
        onSubmit={add}
      >
        {canChooseFiles && (
          <Button disabled={isDisabled || isBusy} onClick={() => void run(choose)}>
            Choose…
          </Button>
        )}
      </PathForm>
      <div className={styles["row"]}>
        <Button disabled={isDisabled || isScanning} onClick={() => void run(() => client.call("models.scan", {}))}>
          {isScanning ? "Looking…" : "Look again"}
        </Button>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
