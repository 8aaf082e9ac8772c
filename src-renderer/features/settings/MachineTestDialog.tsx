import { useId, useState } from "react";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { backendName } from "../../components/format/backendName.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
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
  const { noneWorked, done, waiting, testing: isTesting } = words().machineTest;
  if (isDone) return fastest === null ? noneWorked : done(backendName(fastest));
  const testing = rows.find(({ state }) => state === "testing");
  return testing === undefined ? waiting : isTesting(backendName(testing.backend));
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
  const { machineTest: said, controls } = words();
  const isBegun = isRunning || view.isDone || view.rows.length > 0;
  return (
    <Dialog
      width="table"
      title={said.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{controls.close}</Button>
          {isRunning ? (
            <Button kind="stop" onClick={stop}>
              {said.stop}
            </Button>
          ) : (
            <Button
              kind="main"
              disabled={isDisabled || modelId === undefined}
              onClick={() => modelId !== undefined && start(modelId)}
            >
              {isBegun ? said.again : said.start}
            </Button>
          )}
        </>
      }
    >
      <p>{said.about}</p>
      <div className={styles["choose"]}>
        <label htmlFor={selectId}>{said.model}</label>
        <select
          id={selectId}
          value={modelId ?? ""}
          disabled={isRunning || isDisabled}
          onChange={(event) => setChosen(event.target.value as ModelId)}
        >
          {models.map(({ modelId: id, name, quantization }) => (
            <option key={id} value={id}>
              {id === list?.selectedId ? said.modelInUse(name, quantization) : `${name} · ${quantization}`}
            </option>
          ))}
        </select>
      </div>
      {view.rows.length > 0 && <MachineTestTable view={view} />}
      <output className={styles["progress"]}>{isRunning || view.isDone ? progressWords(view) : ""}</output>
      {view.isDone && view.rows.some(({ state }) => state === "measured") && (
        <p className={styles["progress"]}>{said.legend}</p>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
    </Dialog>
  );
}
