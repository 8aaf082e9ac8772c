import { type MouseEvent, useEffect, useId, useState } from "react";
import type { BackendChoice } from "../../../src-shared/domain/settings.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { ChoiceGroup } from "../../components/choice/ChoiceGroup.tsx";
import { backendName } from "../../components/format/backendName.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import { backendChoices } from "./engineWords.ts";
import { EngineNow } from "./EngineNow.tsx";
import { MachineTestDialog } from "./MachineTestDialog.tsx";
import styles from "./SettingsPart.module.css";
import { useSettings } from "./useSettings.ts";

/** On what models compute here: what is in use, what can be chosen, and how fast each is. */
export function EngineSettings({ isDisabled }: { isDisabled: boolean }) {
  const client = useClient();
  const { values, change, error } = useSettings();
  const backends = useTopic("engine.backends");
  const looking = useAction();
  const retrying = useAction();
  const noteId = useId();
  const [isTesting, setIsTesting] = useState(false);
  const isOff = isDisabled || values === undefined;

  const { run: look } = looking;
  const isUnknown = backends === null;
  useEffect(() => {
    if (isUnknown) void look(() => client.call("engine.lookAtBackends", {}));
  }, [client, isUnknown, look]);

  const isSetAside = (value: string): boolean =>
    backends?.some(({ backend, state }) => backend === value && state === "set-aside") ?? false;
  const choose = async (backend: BackendChoice): Promise<void> => {
    // One that is set aside is not taken, even if it is chosen: choosing it is another chance for it.
    const isReady =
      !isSetAside(backend) || (await retrying.run(() => client.call("engine.useBackendAgain", { backend })));
    if (isReady) await change({ backend });
  };
  const tryAgain = async (event: MouseEvent, backend: string): Promise<void> => {
    const radio = event.currentTarget.closest("[data-choice]")?.querySelector("input");
    // The button goes with the state it is about.
    if (await retrying.run(() => client.call("engine.useBackendAgain", { backend }))) radio?.focus();
  };
  const said = words().engine;
  const choices = backendChoices(backends, values?.backend).map((choice) =>
    isSetAside(choice.value)
      ? {
          ...choice,
          extra: (
            <Button
              disabled={isOff || retrying.isBusy}
              aria-label={said.againFor(backendName(choice.value))}
              onClick={(event) => void tryAgain(event, choice.value)}
            >
              {said.again}
            </Button>
          ),
        }
      : choice,
  );

  return (
    <section aria-labelledby="engine" className={styles["part"]}>
      <h2 id="engine">{said.title}</h2>
      <EngineNow />
      <ChoiceGroup
        legend={said.choice}
        choices={choices}
        chosen={values?.backend}
        isDisabled={isOff}
        onChoose={(backend) => void choose(backend)}
      />
      <p className={styles["note"]}>{said.choiceNote}</p>
      {isUnknown && looking.error === undefined && <p className={styles["note"]}>{said.looking}</p>}
      {looking.error !== undefined && looking.error.code !== "connection/lost" && (
        <ErrorNotice
          error={looking.error}
          actions={
            <Button
              disabled={isDisabled || looking.isBusy}
              onClick={() => void look(() => client.call("engine.lookAtBackends", {}))}
            >
              {said.lookAgain}
            </Button>
          }
        />
      )}
      {retrying.error !== undefined && <ErrorNotice error={retrying.error} />}
      <div>
        <label className={styles["box"]}>
          <input
            type="checkbox"
            checked={values?.unloadsOnBattery ?? false}
            disabled={isOff}
            aria-describedby={noteId}
            onChange={(event) => void change({ unloadsOnBattery: event.target.checked })}
          />
          {said.unloadsOnBattery}
        </label>
        <p id={noteId} className={`${styles["note"]} ${styles["boxNote"]}`}>
          {said.unloadsOnBatteryNote}
        </p>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles["line"]}>
        <Button disabled={isDisabled} onClick={() => setIsTesting(true)}>
          {said.test}
        </Button>
        <span className={styles["note"]}>{said.testNote}</span>
      </div>
      {isTesting && <MachineTestDialog isDisabled={isDisabled} onClose={() => setIsTesting(false)} />}
    </section>
  );
}
