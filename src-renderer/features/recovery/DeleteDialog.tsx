import { use, useState } from "react";
import { useCall } from "../../client/useCall.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./DeleteDialog.module.css";
import { deletedWords, modelWords } from "./recoveryWords.ts";

/** Says what goes and what stays, and deletes once the person has typed it. */
export function DeleteDialog({ onClose }: { onClose: () => void }) {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const kept = useCall("app.keptData", {});
  const conversations = useTopic("conversations.summaries") ?? [];
  const { run, isBusy, error } = useAction();
  const [typed, setTyped] = useState("");
  const { question, title, warning, stops, word, type } = words().backups.deleting;
  const isTyped = typed.trim().toLowerCase() === word;
  const deleteAll = (): void => void run(() => client.call("app.deleteEverything", {}));
  const trouble = error ?? kept.error;
  return (
    <Dialog
      title={question}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words().controls.cancel}</Button>
          <Button kind="stop" disabled={!isTyped || isBusy || isClosed} onClick={deleteAll}>
            {title}
          </Button>
        </>
      }
    >
      <p>{warning}</p>
      {kept.value !== undefined && (
        <ul className={styles["list"]}>
          {deletedWords(kept.value, conversations.length).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {kept.value !== undefined && <p>{modelWords(kept.value.models)}</p>}
      {conversations.some(({ isRunning }) => isRunning) && <p>{stops}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isTyped) deleteAll();
        }}
      >
        <label className={styles["field"]}>
          <span>{type(<b key="word">{word}</b>)}</span>
          <input
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </form>
      {trouble !== undefined && <ErrorNotice error={trouble} />}
    </Dialog>
  );
}
