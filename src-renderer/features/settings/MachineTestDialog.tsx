import { useId, useState } from "react";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { backendName } from "../../components/format/backendName.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import styles from "./MachineTest.module.css";
import type { MachineTestView } from "./machineTestRows.ts";
import { MachineTestTable } from "./MachineTestTable.tsx";
import { useMachineTest } from "./useMachineTest.ts";

interface MachineTestDialogProps {
  isDisabled: boolean;
  onClose: () => void;
}

/** Where the test is, for those who do not see the table. */
function progressWords({ rows, fastest, isDone }: MachineTestView): string {
  if (isDone) return fastest === null ? "No way of computing worked." : `Done. Fastest: ${backendName(fastest)}.`;
  const testing = rows.find(({ state }) => state === "testing");
  return testing === undefined ? "Waiting for the engine…" : `Testing: ${backendName(testing.backend)}…`;
}

/** Runs a model in each way this machine knows, and shows how fast each is. */
export function MachineTestDialog({ isDisabled, onClose }: MachineTestDialogProps) {
  const selectId = useId();
  const list = useTopic("models.list");
  const unsupported = useTopic("models.fits")?.unsupportedModelIds ?? [];
  const { view, isRunning, error, start, stop } = useMachineTest();
  const [chosen, setChosen] = useState<ModelId>();
  const present = (list?.models ?? []).filter(
    ({ state, modelId }) => state === "present" && !unsupported.includes(modelId),
  );
  // The one in use first.
  const models = present.toSorted(
    (a, b) => Number(b.modelId === list?.selectedId) - Number(a.modelId === list?.selectedId),
  );
  const modelId = chosen ?? models[0]?.modelId;
  const isBegun = isRunning || view.isDone || view.rows.length > 0;
  return (
    <Dialog
      width="table"
      title="Test this machine"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {isRunning ? (
            <Button kind="stop" onClick={stop}>
              Stop the test
            </Button>
          ) : (
            <Button
              kind="main"
              disabled={isDisabled || modelId === undefined}
              onClick={() => modelId !== undefined && start(modelId)}
            >
              {isBegun ? "Test again" : "Start the test"}
            </Button>
          )}
        </>
      }
    >
      <p>
        Loads the model in each way this machine can compute, but for those that are set aside, and measures it. The
        model in use is unloaded meanwhile; it is loaded again with your next problem. The test waits for a question
        that is running, and questions wait for the test. Closing this stops it.
      </p>
      <div className={styles["choose"]}>
        <label htmlFor={selectId}>Model</label>
        <select
          id={selectId}
          value={modelId ?? ""}
          disabled={isRunning || isDisabled}
          onChange={(event) => setChosen(event.target.value as ModelId)}
        >
          {models.map(({ modelId: id, name, quantization }) => (
            <option key={id} value={id}>
              {`${name} · ${quantization}${id === list?.selectedId ? " · in use" : ""}`}
            </option>
          ))}
        </select>
      </div>
      {view.rows.length > 0 && <MachineTestTable view={view} />}
      <output className={styles["progress"]}>{isRunning || view.isDone ? progressWords(view) : ""}</output>
      {view.isDone && view.rows.some(({ state }) => state === "measured") && (
        <p className={styles["progress"]}>
          Reading: how fast a long problem is taken in. Writing: how fast thought and answer appear. With guesses: the
          same on a text that repeats itself, where the next words are guessed from those before. Memory is with a short
          context; a longer one takes more.
        </p>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
