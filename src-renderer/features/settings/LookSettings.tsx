import { useId } from "react";
import type { Language, Settings, ThoughtFolding } from "../../../src-shared/domain/settings.ts";
import { textSizes } from "../../../src-shared/domain/textSizes.ts";
import { ChoiceGroup } from "../../components/choice/ChoiceGroup.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { languages } from "../../components/words/languages.ts";
import { words } from "../../components/words/words.ts";
import styles from "./SettingsPart.module.css";
import { useSettings } from "./useSettings.ts";

const languageCodes = Object.keys(languages) as Language[];
const foldings = ["answered", "always", "never"] as const satisfies readonly ThoughtFolding[];

interface SelectionProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  isDisabled: boolean;
  onChange: (value: Value) => void;
}

/** A choice in one line. */
function Selection<Value extends string>({ label, value, options, isDisabled, onChange }: SelectionProps<Value>) {
  const id = useId();
  return (
    <div className={styles["selection"]}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={isDisabled} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How the app looks, and in which language it speaks. */
export function LookSettings({ isDisabled }: { isDisabled: boolean }) {
  const { values, change, error } = useSettings();
  const { look } = words();
  const isOff = isDisabled || values === undefined;
  const select = <Key extends "theme" | "language" | "density" | "motion">(
    key: Key,
    label: string,
    options: readonly (readonly [Settings[Key], string])[],
  ) => (
    <Selection
      label={label}
      value={values?.[key] ?? options[0]?.[0] ?? "system"}
      options={options}
      isDisabled={isOff}
      onChange={(value) => void change({ [key]: value })}
    />
  );
  return (
    <section aria-labelledby="look" className={styles["part"]}>
      <h2 id="look">{look.title}</h2>
      <div className={styles["selections"]}>
        {select("theme", look.colours, [
          ["system", look.theme.system],
          ["light", look.theme.light],
          ["dark", look.theme.dark],
        ])}
        {select("language", look.language, [
          ["system", look.systemLanguage],
          ...languageCodes.map((code) => [code, languages[code].name] as const),
        ])}
        <Selection
          label={look.textSize}
          value={String(values?.textSize ?? 100)}
          options={textSizes.map((size) => [String(size), look.percent(size)] as const)}
          isDisabled={isOff}
          onChange={(size) => void change({ textSize: Number(size) as Settings["textSize"] })}
        />
        {select("density", look.density, [
          ["roomy", look.roomy],
          ["dense", look.dense],
        ])}
        {select("motion", look.motion, [
          ["system", look.systemMotion],
          ["reduced", look.reducedMotion],
        ])}
      </div>
      <ChoiceGroup
        legend={look.folding}
        choices={foldings.map((value) => ({ value, ...look.foldings[value] }))}
        chosen={values?.thoughtFolding}
        isDisabled={isOff}
        onChoose={(thoughtFolding) => void change({ thoughtFolding })}
      />
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
