import { useId, useRef } from "react";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { Button } from "../../../components/button/Button.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./ProblemCard.module.css";

interface ProblemFieldsProps {
  problem: Problem;
  onChange: (problem: Problem) => void;
  /** Cuts the question in two, at a number of its characters. */
  onSplit: (offset: number) => void;
}

/** The source of a problem, to be mended; what it comes to stands below while it is typed. */
export function ProblemFields({ problem, onChange, onSplit }: ProblemFieldsProps) {
  const { fields, split, splitNote } = words().preview;
  const id = useId();
  const question = useRef<HTMLTextAreaElement>(null);
  const { parts, choices } = problem;
  return (
    <div className={styles["fields"]}>
      <Field
        label={fields.label}
        value={problem.label ?? ""}
        isShort
        onText={(label) => onChange({ ...problem, label: label.trim() === "" ? null : label })}
      />
      {problem.stem !== "" && (
        <Field label={fields.stem} value={problem.stem} onText={(stem) => onChange({ ...problem, stem })} />
      )}
      <div className={styles["field"]}>
        <label htmlFor={id}>{fields.question}</label>
        <textarea
          ref={question}
          id={id}
          dir="auto"
          value={problem.question}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange({ ...problem, question: event.target.value })}
        />
        <p id={`${id}-note`}>{fields.source}</p>
        <div className={styles["split"]}>
          <Button onClick={() => onSplit(question.current?.selectionStart ?? 0)}>{split}</Button>
          <span>{splitNote}</span>
        </div>
      </div>
      {parts.map((part, index) => (
        <Field
          key={`part ${index}`}
          label={fields.part(part.label)}
          value={part.question}
          onText={(text) => onChange({ ...problem, parts: parts.with(index, { ...part, question: text }) })}
        />
      ))}
      {choices.map((choice, index) => (
        <Field
          key={`choice ${index}`}
          label={fields.choice(choice.label)}
          value={choice.text}
          onText={(text) => onChange({ ...problem, choices: choices.with(index, { ...choice, text }) })}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  label: string;
  value: string;
  /** One line. */
  isShort?: boolean;
  onText: (text: string) => void;
}

function Field({ label, value, isShort = false, onText }: FieldProps) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      {isShort ? (
        <input id={id} type="text" dir="auto" value={value} onChange={(event) => onText(event.target.value)} />
      ) : (
        <textarea id={id} dir="auto" value={value} onChange={(event) => onText(event.target.value)} />
      )}
    </div>
  );
}
