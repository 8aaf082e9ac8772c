import type { ModelFolders } from "../../../src-shared/domain/model.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { PathForm } from "../../components/field/PathForm.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
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
  const { folders: said, folderExample, choose: chooseOne } = words().addModels;
  return (
    <section aria-labelledby="folders">
      <h2 id="folders">{said.title}</h2>
      <p>{said.about}</p>
      {folders !== undefined && folders.folders.length > 0 && (
        <ul className={styles["list"]}>
          {folders.folders.map(({ path, owner, modelCount, isPresent }) => (
            <li key={path}>
              <span className={styles["what"]}>
                <span dir="ltr">{path}</span>
                <small>{inARow([owner, isPresent ? said.models(modelCount) : said.notThere])}</small>
              </span>
              {owner === null && (
                <Button
                  kind="quiet"
                  disabled={isDisabled || isBusy}
                  aria-label={said.removeOf(path)}
                  onClick={() => void run(() => client.call("models.removeFolder", { path }))}
                >
                  {said.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <PathForm
        label={said.field}
        placeholder={folderExample}
        submitLabel={said.add}
        isBusy={isBusy}
        isDisabled={isDisabled}
        onSubmit={add}
      >
        {canChooseFiles && (
          <Button disabled={isDisabled || isBusy} onClick={() => void run(choose)}>
            {chooseOne}
          </Button>
        )}
      </PathForm>
      <div className={styles["row"]}>
        <Button disabled={isDisabled || isScanning} onClick={() => void run(() => client.call("models.scan", {}))}>
          {isScanning ? said.looking : said.lookAgain}
        </Button>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
