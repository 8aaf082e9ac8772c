import { use, useId } from "react";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";
import type { SelfTest } from "../../../../src-shared/domain/selfTest.ts";
import { useCall } from "../../../client/useCall.ts";
import { useClient } from "../../../client/useClient.ts";
import { useAction } from "../../../components/action/useAction.ts";
import { Button } from "../../../components/button/Button.tsx";
import { IsClosedContext } from "../../../components/connection/IsClosedContext.ts";
import { ErrorNotice } from "../../../components/notice/ErrorNotice.tsx";
import { ProgressLine } from "../../../components/progress-line/ProgressLine.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./Profile.module.css";
import { SelfTestResult } from "./SelfTestResult.tsx";
import { selfTestProgress } from "./selfTestWords.ts";
import { useSelfTest } from "./useSelfTest.ts";

interface ProfilePartProps {
  model: ModelFile;
  /** The last test, from before; null for none. */
  lastTest: SelfTest | null;
}

/** Stands for the profile that is found from the file. */
const found = "";

/** How the model is spoken to: by which profile and why, and a short problem that shows whether it fits. */
export function ProfilePart({ model, lastTest }: ProfilePartProps) {
  const { modelId, profileId, isProfileChosen } = model;
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const selectId = useId();
  const { value: profiles, error: readError } = useCall("models.profiles", {});
  const choosing = useAction();
  const { result = lastTest, event, isRunning, error, start, stop } = useSelfTest(modelId);
  const nameOf = (id: string): string => profiles?.find((each) => each.profileId === id)?.name ?? id;
  const choose = (id: string): void =>
    void choosing.run(() => client.call("models.setProfile", { modelId, profileId: id === found ? null : id }));
  const said = words().profile;
  const progress = selfTestProgress(event);
  return (
    <section aria-label={said.title} className={styles["part"]}>
      <h3>{said.title}</h3>
      <p>
        {said.about}{" "}
        <span className={styles["why"]}>
          {isProfileChosen ? said.isChosen(nameOf(profileId)) : said.isFound(nameOf(profileId))}
        </span>
      </p>
      <div className={styles["line"]}>
        <label htmlFor={selectId}>{said.speakAs}</label>
        <select
          id={selectId}
          value={isProfileChosen ? profileId : found}
          disabled={isClosed || choosing.isBusy || profiles === undefined}
          onChange={(change) => choose(change.target.value)}
        >
          <option value={found}>{isProfileChosen ? said.found : said.foundAs(nameOf(profileId))}</option>
          {(profiles ?? []).map(({ profileId: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Button
          kind={isRunning ? "stop" : "plain"}
          disabled={isClosed}
          aria-label={isRunning ? said.stopName : said.tryName}
          onClick={isRunning ? stop : start}
        >
          {isRunning ? said.stop : said.try}
        </Button>
      </div>
      {readError !== undefined && <ErrorNotice error={readError} />}
      {choosing.error !== undefined && <ErrorNotice error={choosing.error} />}
      {isRunning && (
        <div className={styles["progress"]}>
          <ProgressLine label={said.progress} fraction={progress.fraction} valueText={progress.words} />
          <p>{progress.words}</p>
        </div>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      {!isRunning && result === null && <p className={styles["when"]}>{said.notTried}</p>}
      {!isRunning && result !== null && (
        <>
          {result.profileId !== profileId && <p className={styles["when"]}>{said.other}</p>}
          <SelfTestResult result={result} profileName={nameOf(result.profileId)} />
        </>
      )}
    </section>
  );
}
