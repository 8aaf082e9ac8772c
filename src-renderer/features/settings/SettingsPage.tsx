import { use, useEffect, useState } from "react";
import type { Settings } from "../../../src-shared/domain/settings.ts";
import { useCall } from "../../client/useCall.ts";
import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { CopyButton } from "../../components/copy-button/CopyButton.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { DownloadSettings } from "./DownloadSettings.tsx";
import styles from "./SettingsPage.module.css";
import { ThemeChoice } from "./ThemeChoice.tsx";

const keys = [
  ["Solve", "Enter"],
  ["New line", "Shift+Enter"],
  ["Stop", "Esc"],
  ["New conversation", "Ctrl+Shift+O"],
  ["Rename", "F2"],
] as const;

/** What can be set, and where things are. */
export function SettingsPage() {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const values = useTopic("settings.values");
  const info = useCall("app.info", {});
  const { runNow, error } = useAction();
  /** Shown at once; what the core has stored follows. */
  const [wanted, setWanted] = useState<Settings["theme"]>();
  const chooseTheme = (theme: Settings["theme"]): void => {
    setWanted(theme);
    void runNow(() => client.call("settings.update", { theme })).then(() => setWanted(undefined));
  };

  useEffect(() => {
    document.title = "Settings · Stemma";
  }, []);

  return (
    <>
      <TopBar>
        <h1>Settings</h1>
      </TopBar>
      <div className={styles["flow"]}>
        <div className={styles["column"]}>
          <ThemeChoice
            chosen={wanted ?? values?.theme}
            isDisabled={isClosed || values === undefined}
            onChoose={chooseTheme}
          />
          {error !== undefined && <ErrorNotice error={error} />}
          <DownloadSettings isDisabled={isClosed} modelsDir={info.value?.modelsDir} />
          <section>
            <h2>Your data</h2>
            <p>
              Conversations and settings are kept on this machine, in the folder below. Nothing is sent anywhere: the
              model runs here, without the network.
            </p>
            {info.value !== undefined && (
              <p className={styles["path"]}>
                <code dir="ltr">{info.value.dataDir}</code>
                <CopyButton text={info.value.dataDir} label="Copy path" />
              </p>
            )}
          </section>
          <section>
            <h2>Keys</h2>
            <dl>
              {keys.map(([what, key]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <kbd>{key}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h2>About</h2>
            {info.value !== undefined && <p>Stemma {info.value.version}</p>}
            {info.error !== undefined && <ErrorNotice error={info.error} />}
          </section>
        </div>
      </div>
    </>
  );
}
