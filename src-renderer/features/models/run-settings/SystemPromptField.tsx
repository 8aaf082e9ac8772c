import { useState } from "react";
import { Disclosure } from "../../../components/disclosure/Disclosure.tsx";
import { LongText } from "../../../components/long-text/LongText.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./RunSettings.module.css";
import { SettingField } from "./SettingField.tsx";

interface SystemPromptFieldProps {
  value: string;
  /** The one the model was trained with, or null for none. */
  trained: string | null;
  problem: string | undefined;
  onChange: (value: string) => void;
}

/** The text before every question; the one the model was trained with stays in sight. */
export function SystemPromptField({ value, trained, problem, onChange }: SystemPromptFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isAsCard = value.trim() === (trained ?? "").trim();
  const { names, systemPrompt: said } = words().runSettings;
  const note = trained === null ? said.noneTrained : said.trained;
  return (
    <SettingField
      name={names.systemPrompt}
      note={isAsCard || trained === null ? note : said.note}
      standard={trained === null ? said.standardNone : said.standardTrained}
      isAsCard={isAsCard}
      problem={problem}
      warning={isAsCard ? undefined : said.warning}
      onReset={() => onChange(trained ?? "")}
      renderControl={(props) => (
        <textarea
          {...props}
          rows={value.length > 200 ? 7 : 3}
          dir="auto"
          placeholder={said.none}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    >
      {!isAsCard && trained !== null && (
        <div className={styles["trained"]}>
          <Disclosure isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} header={said.show} label={said.show}>
            <LongText label={said.text} text={trained} />
          </Disclosure>
        </div>
      )}
    </SettingField>
  );
}
