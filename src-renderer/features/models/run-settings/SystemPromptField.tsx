import { useState } from "react";
import { Disclosure } from "../../../components/disclosure/Disclosure.tsx";
import { LongText } from "../../../components/long-text/LongText.tsx";
import styles from "./RunSettings.module.css";
import { settingNames } from "./runSettingsWords.ts";
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
  const note =
    trained === null
      ? "The model card names none. Written before every question; reasoning models often do worse with one."
      : "Written before every question. This is the text the model was trained with: changing it makes reasoning models worse.";
  return (
    <SettingField
      name={settingNames.systemPrompt}
      note={isAsCard || trained === null ? note : "Written before every question. Empty for none."}
      standard={trained === null ? "None, as the model card says" : "As the model was trained"}
      isAsCard={isAsCard}
      problem={problem}
      warning={isAsCard ? undefined : "This is not what the model was trained with. Reasoning models get worse by it."}
      onReset={() => onChange(trained ?? "")}
      renderControl={(props) => (
        <textarea
          {...props}
          rows={value.length > 200 ? 7 : 3}
          dir="auto"
          placeholder="None"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    >
      {!isAsCard && trained !== null && (
        <div className={styles["trained"]}>
          <Disclosure
            isOpen={isOpen}
            onToggle={() => setIsOpen(!isOpen)}
            header="The trained system prompt"
            label="The trained system prompt"
          >
            <LongText label="Text of the trained system prompt" text={trained} />
          </Disclosure>
        </div>
      )}
    </SettingField>
  );
}
