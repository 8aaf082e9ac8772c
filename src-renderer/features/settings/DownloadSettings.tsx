import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { CopyButton } from "../../components/copy-button/CopyButton.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import { AddressField } from "./AddressField.tsx";
import styles from "./SettingsPart.module.css";
import { TokenField } from "./TokenField.tsx";

interface DownloadSettingsProps {
  isDisabled: boolean;
  /** Where downloaded models go; undefined until it is known. */
  modelsDir: string | undefined;
}

const hubItself = "https://huggingface.co";

/** Where models come from, how they are reached, and where they go. */
export function DownloadSettings({ isDisabled, modelsDir }: DownloadSettingsProps) {
  const client = useClient();
  const values = useTopic("settings.values");
  const access = useTopic("hub.access");
  const { run, error } = useAction();
  if (values === undefined || access === undefined) return null;
  const { downloadSettings: said, settings } = words();
  const isFixed = access.endpointFrom === "environment";
  return (
    <section aria-labelledby="downloads" className={styles["part"]}>
      <h2 id="downloads">{said.title}</h2>
      <AddressField
        label={said.server}
        placeholder={hubItself}
        value={isFixed ? access.endpoint : values.hubEndpoint}
        isDisabled={isDisabled}
        isReadOnly={isFixed}
        note={isFixed ? said.serverFixed : said.serverNote}
        onSave={(hubEndpoint) => run(() => client.call("settings.update", { hubEndpoint }))}
      />
      <AddressField
        label={said.proxy}
        placeholder="http://proxy.example:8080"
        value={values.proxy}
        isDisabled={isDisabled}
        note={said.proxyNote}
        onSave={(proxy) => run(() => client.call("settings.update", { proxy }))}
      />
      <TokenField
        access={access}
        isDisabled={isDisabled}
        onSave={(token) => run(() => client.call("hub.setToken", { token }))}
      />
      {modelsDir !== undefined && (
        <div className={styles["field"]}>
          <span>{said.folder}</span>
          <div className={styles["line"]}>
            <code dir="ltr">{modelsDir}</code>
            <CopyButton text={modelsDir} label={settings.copyPath} />
          </div>
        </div>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
