import { type ReactNode, type Ref, useId, useRef } from "react";
import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { Button } from "../../../components/button/Button.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./ProblemCard.module.css";
import { textAt, type TextPlace, withText } from "./problemTexts.ts";

interface ProblemFieldsProps {
  problem: Problem;
  onChange: (problem: Problem) => void;
  /** Opens the formula at a cursor in one of the texts. */
  onFormula: (place: TextPlace, cursor: number) => void;
  /** Cuts the question in two, at a number of its characters. */
  onSplit: (offset: number) => void;
}

/** The source of a problem, to be mended; what it comes to stands below while it is typed. */
export function ProblemFields({ problem, onChange, onFormula, onSplit }: ProblemFieldsProps) {
  const { fields, split, splitNote, formula, formulaNote } = words().preview;
  const noteId = useId();
  const question = useRef<HTMLTextAreaElement>(null);
  // A button takes the focus away; what it is pressed for is where the cursor was.
  const lastCursor = useRef<{ place: TextPlace; cursor: number }>(null);
  const field = (place: TextPlace, label: string) => ({
    label,
    value: textAt(problem, place),
    onText: (text: string) => onChange(withText(problem, place, text)),
    onLeave: (cursor: number) => {
      lastCursor.current = { place, cursor };
    },
  });
  const openFormula = (): void => {
    const { place, cursor } = lastCursor.current ?? { place: "question", cursor: problem.question.length };
    onFormula(place, cursor);
  };
  const { label, parts, choices } = problem;
  return (
    <div className={styles["fields"]}>
      <ShortField
        label={fields.label}
        value={label ?? ""}
        onText={(text) => onChange({ ...problem, label: text.trim() === "" ? null : text })}
      />
      {problem.stem !== "" && <Field {...field("stem", fields.stem)} />}
      <Field {...field("question", fields.question)} ref={question} noteId={noteId}>
        <p id={noteId}>{fields.source}</p>
        <div className={styles["act"]}>
          <Button onClick={() => onSplit(question.current?.selectionStart ?? 0)}>{split}</Button>
          <span>{splitNote}</span>
        </div>
      </Field>
      {parts.map((part, index) => (
        <Field key={`part/${index}`} {...field(`part/${index}`, fields.part(part.label))} />
      ))}
      {choices.map((choice, index) => (
        <Field key={`choice/${index}`} {...field(`choice/${index}`, fields.choice(choice.label))} />
      ))}
      <div className={styles["act"]}>
        <Button onClick={openFormula}>{formula}</Button>
        <span>{formulaNote}</span>
      </div>
    </div>
  );
}

interface ShortFieldProps {
  label: string;
  value: string;
  onText: (text: string) => void;
}

/** One line. */
function ShortField({ label, value, onText }: ShortFieldProps) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" dir="auto" value={value} onChange={(event) => onText(event.target.value)} />
    </div>
  );
}

interface FieldProps extends ShortFieldProps {
  /** Told where the cursor was when the field loses the focus. */
  onLeave: (cursor: number) => void;
  /** The id of what describes it. */
  noteId?: string;
  ref?: Ref<HTMLTextAreaElement>;
  /** What stands below it. */
  children?: ReactNode;
}

function Field({ label, value, onText, onLeave, noteId, ref, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={ref}
        id={id}
        dir="auto"
        value={value}
        aria-describedby={noteId}
        onChange={(event) => onText(event.target.value)}
        onBlur={(event) => onLeave(event.target.selectionStart)}
      />
      {children}
    </div>
  );
}
