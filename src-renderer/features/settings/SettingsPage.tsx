import { type ReactNode, use, useEffect } from "react";
import { useCall } from "../../client/useCall.ts";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { CopyButton } from "../../components/copy-button/CopyButton.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { words } from "../../components/words/words.ts";
import { AnswerSettings } from "./AnswerSettings.tsx";
import { DownloadSettings } from "./DownloadSettings.tsx";
import { EngineSettings } from "./EngineSettings.tsx";
import { Incidents } from "./Incidents.tsx";
import { LookSettings } from "./LookSettings.tsx";
import styles from "./SettingsPage.module.css";
import { ShortcutSettings } from "./ShortcutSettings.tsx";

interface SettingsPageProps {
  /** Backups, and ways to take conversations out and in. */
  history: ReactNode;
  deletion: ReactNode;
}

/** What can be set, and where things are. */
export function SettingsPage({ history, deletion }: SettingsPageProps) {
  const isClosed = use(IsClosedContext);
  const info = useCall("app.info", {});

  useEffect(() => {
    document.title = words().window.title(words().window.pages.settings);
  }, []);

  const {
    settings,
    window: { pages },
  } = words();
  return (
    <>
      <TopBar>
        <h1>{pages.settings}</h1>
      </TopBar>
      <div className={styles["flow"]}>
        <div className={styles["column"]}>
          <LookSettings isDisabled={isClosed} />
          <AnswerSettings isDisabled={isClosed} />
          <DownloadSettings isDisabled={isClosed} modelsDir={info.value?.modelsDir} />
          <EngineSettings isDisabled={isClosed} />
          <Incidents isDisabled={isClosed} />
          <section>
            <h2>{settings.data.title}</h2>
            <p>{settings.data.about}</p>
            {info.value !== undefined && (
              <p className={styles["path"]}>
                <code dir="ltr">{info.value.dataDir}</code>
                <CopyButton text={info.value.dataDir} label={settings.copyPath} />
              </p>
            )}
          </section>
          {history}
          <ShortcutSettings isDisabled={isClosed} />
          {deletion}
          <section>
            <h2>{settings.about}</h2>
            {info.value !== undefined && <p>{settings.version(info.value.version)}</p>}
            {info.error !== undefined && <ErrorNotice error={info.error} />}
          </section>
        </div>
      </div>
    </>
  );
}
