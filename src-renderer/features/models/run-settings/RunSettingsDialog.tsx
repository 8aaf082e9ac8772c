import { use, useId, useState } from "react";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import { useCall } from "../../../client/useCall.ts";
import { useClient } from "../../../client/useClient.ts";
import { useAction } from "../../../components/action/useAction.ts";
import { Button } from "../../../components/button/Button.tsx";
import { IsClosedContext } from "../../../components/connection/IsClosedContext.ts";
import { Dialog } from "../../../components/dialog/Dialog.tsx";
import { ErrorNotice } from "../../../components/notice/ErrorNotice.tsx";
import { words } from "../../../components/words/words.ts";
import {
  cardDraft,
  changesOf,
  draftOf,
  isAsCard,
  problemOf,
  type RunSettingsDraft,
  type SettingKey,
} from "./runSettingsDraft.ts";
import styles from "./RunSettings.module.css";
import { RunSettingsForm } from "./RunSettingsForm.tsx";

interface RunSettingsDialogProps {
  model: ModelFile;
  onClose: () => void;
}

/** A person's own settings for one model. Nothing is changed before it is saved. */
export function RunSettingsDialog({ model: { modelId, name }, onClose }: RunSettingsDialogProps) {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const formId = useId();
  const { value: view, error: readError } = useCall("models.runSettings", { modelId });
  const { run, isBusy, error } = useAction();
  const [edits, setEdits] = useState<Partial<RunSettingsDraft>>({});
  const draft = view && { ...draftOf(view), ...edits };
  const keys = draft === undefined ? [] : (Object.keys(draft) as SettingKey[]);
  const changes = view && draft && changesOf(draft, view);
  const canSave =
    changes !== undefined &&
    Object.keys(changes).length > 0 &&
    keys.every((key) => draft === undefined || problemOf(key, draft) === undefined);
  const isAllAsCard = view === undefined || draft === undefined || keys.every((key) => isAsCard(key, draft, view));
  const save = async (): Promise<void> => {
    if (!canSave || isClosed) return;
    if (await run(() => client.call("models.setRunSettings", { modelId, settings: changes }))) onClose();
  };
  const { runSettings: said, settings, controls } = words();
  return (
    <Dialog
      width="table"
      title={said.title(name)}
      onClose={onClose}
      actions={
        <>
          <Button
            disabled={isAllAsCard || isBusy}
            className={styles["back"]}
            onClick={() => view !== undefined && setEdits(cardDraft(view))}
          >
            {said.backToCard}
          </Button>
          <Button onClick={onClose}>{controls.cancel}</Button>
          <Button kind="main" type="submit" form={formId} disabled={!canSave || isBusy || isClosed}>
            {settings.save}
          </Button>
        </>
      }
    >
      <p>{said.about}</p>
      {readError !== undefined && <ErrorNotice error={readError} />}
      {view !== undefined && draft !== undefined && (
        <RunSettingsForm
          id={formId}
          draft={draft}
          view={view}
          onChange={(part) => setEdits((before) => ({ ...before, ...part }))}
          onSubmit={() => void save()}
        />
      )}
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
