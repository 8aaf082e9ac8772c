import { type FormEvent, type ReactNode, useId } from "react";
import type { RunSettingsView } from "../../../../src-shared/domain/runSettings.ts";
import { words } from "../../../components/words/words.ts";
import type { NumberKey } from "./numberRules.ts";
import styles from "./RunSettings.module.css";
import { isAsCard, problemOf, type RunSettingsDraft, type SettingKey } from "./runSettingsDraft.ts";
import { defaultWords, settingWarning } from "./runSettingsWords.ts";
import { type ControlProps, SettingField } from "./SettingField.tsx";
import { SystemPromptField } from "./SystemPromptField.tsx";

interface RunSettingsFormProps {
  /** Names the form, for the button outside it. */
  id: string;
  draft: RunSettingsDraft;
  view: RunSettingsView;
  onChange: (part: Partial<RunSettingsDraft>) => void;
  onSubmit: () => void;
}

const drawing: readonly NumberKey[] = ["temperature", "topK", "topP", "minP", "seed"];
const room: readonly NumberKey[] = ["contextTokens", "threads", "gpuLayers", "batchTokens"];

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles["group"]}>
      <h3 id={id}>{title}</h3>
      <div className={styles["fields"]}>{children}</div>
    </section>
  );
}

/** The fields of all settings of a model. */
export function RunSettingsForm({ id, draft, view, onChange, onSubmit }: RunSettingsFormProps) {
  const said = words().runSettings;
  const field = (
    key: Exclude<SettingKey, "systemPrompt">,
    control: (props: ControlProps) => ReactNode,
    warning?: string,
  ) => (
    <SettingField
      key={key}
      name={said.names[key]}
      note={said.notes[key]}
      standard={defaultWords(key, view)}
      isAsCard={isAsCard(key, draft, view)}
      problem={problemOf(key, draft)}
      warning={warning}
      onReset={() => onChange({ [key]: "" })}
      renderControl={control}
    />
  );
  const numberField = (key: NumberKey) =>
    field(
      key,
      (props) => (
        <input
          {...props}
          inputMode={key === "temperature" || key === "topP" || key === "minP" ? "decimal" : "numeric"}
          autoComplete="off"
          placeholder={defaultWords(key, view)}
          value={draft[key]}
          onChange={(event) => onChange({ [key]: event.target.value })}
        />
      ),
      settingWarning(key, draft, view),
    );
  const chooseField = (key: "keyValueType" | "predictsByLookup", options: readonly [value: string, label: string][]) =>
    field(key, (props) => (
      <select {...props} value={draft[key]} onChange={(event) => onChange({ [key]: event.target.value })}>
        <option value="">{defaultWords(key, view)}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    ));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form id={id} onSubmit={submit}>
      <Group title={said.groups.drawing}>{drawing.map(numberField)}</Group>
      <Group title={said.groups.room}>
        {room.map(numberField)}
        {chooseField("keyValueType", [
          ["f16", "f16"],
          ["q8_0", said.experimental("q8_0")],
        ])}
        {chooseField("predictsByLookup", [
          ["on", said.on],
          ["off", said.off],
        ])}
      </Group>
      <Group title={said.groups.prompt}>
        <div className={styles["whole"]}>
          <SystemPromptField
            value={draft.systemPrompt}
            trained={view.card.systemPrompt}
            problem={problemOf("systemPrompt", draft)}
            onChange={(systemPrompt) => onChange({ systemPrompt })}
          />
        </div>
        <div className={styles["whole"]}>
          {field("stops", (props) => (
            <textarea
              {...props}
              rows={2}
              dir="ltr"
              spellCheck={false}
              className={styles["code"]}
              placeholder={defaultWords("stops", view)}
              value={draft.stops}
              onChange={(event) => onChange({ stops: event.target.value })}
            />
          ))}
        </div>
      </Group>
    </form>
  );
}
