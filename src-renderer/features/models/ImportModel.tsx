import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { PathForm } from "../../components/field/PathForm.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import type { ModelWork } from "./useModelWork.ts";
import { WorkView } from "./WorkView.tsx";

interface ImportModelProps {
  work: ModelWork | undefined;
  canChooseFiles: boolean;
  isDisabled: boolean;
  onImport: (folder: string) => void;
  onEnd: () => void;
}

/** Copies in a model that was exported on another machine. */
export function ImportModel({ work, canChooseFiles, isDisabled, onImport, onEnd }: ImportModelProps) {
  const client = useClient();
  const { run, isBusy, error } = useAction();
  const isWorking = work !== undefined && work.outcome === undefined && work.error === undefined;
  const choose = async (): Promise<void> => {
    const { path } = await client.call("models.chooseFolder", {});
    if (path !== null) onImport(path);
  };
  const { import: said, folderExample, choose: chooseOne } = words().addModels;
  return (
    <section aria-labelledby="import-model">
      <h2 id="import-model">{said.title}</h2>
      <p>{said.about}</p>
      <PathForm
        label={said.field}
        placeholder={folderExample}
        submitLabel={said.import}
        isBusy={isBusy || isWorking}
        isDisabled={isDisabled}
        onSubmit={(folder) => {
          onImport(folder);
          return Promise.resolve(true);
        }}
      >
        {canChooseFiles && (
          <Button disabled={isDisabled || isBusy || isWorking} onClick={() => void run(choose)}>
            {chooseOne}
          </Button>
        )}
      </PathForm>
      {work !== undefined && <WorkView work={work} name={said.theModel} onEnd={onEnd} />}
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
