import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { CopyButton } from "../../components/copy-button/CopyButton.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
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
  const isFixed = access.endpointFrom === "environment";
  return (
    <section aria-labelledby="downloads" className={styles["part"]}>
      <h2 id="downloads">Downloads</h2>
      <AddressField
        label="Server"
        placeholder={hubItself}
        value={isFixed ? access.endpoint : values.hubEndpoint}
        isDisabled={isDisabled}
        isReadOnly={isFixed}
        note={
          isFixed
            ? "Set from outside, by HF_ENDPOINT."
            : "The Hugging Face hub, or a mirror of it. Nothing is fetched until you start a download."
        }
        onSave={(hubEndpoint) => run(() => client.call("settings.update", { hubEndpoint }))}
      />
      <AddressField
        label="Proxy"
        placeholder="http://proxy.example:8080"
        value={values.proxy}
        isDisabled={isDisabled}
        note="Only where your network asks for one. Leave it empty to do as the system does."
        onSave={(proxy) => run(() => client.call("settings.update", { proxy }))}
      />
      <TokenField
        access={access}
        isDisabled={isDisabled}
        onSave={(token) => run(() => client.call("hub.setToken", { token }))}
      />
      {modelsDir !== undefined && (
        <div className={styles["field"]}>
          <span>Folder for models</span>
          <div className={styles["line"]}>
            <code dir="ltr">{modelsDir}</code>
            <CopyButton text={modelsDir} label="Copy path" />
          </div>
        </div>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
