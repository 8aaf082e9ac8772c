import { useId, useRef, useState } from "react";
import { Button } from "../button/Button.tsx";
import { Dialog } from "../dialog/Dialog.tsx";
import { Maths } from "../maths/Maths.tsx";
import { words } from "../words/words.ts";
import styles from "./FormulaEditor.module.css";
import { FormulaField, type FormulaFieldHandle } from "./FormulaField.tsx";
import { templates } from "./templates.ts";

interface FormulaDialogProps {
  /** What stands there, without delimiters; empty for a new formula. */
  latex: string;
  /** Given what the person made of it; the same where nothing was changed. */
  onTake: (latex: string) => void;
  onClose: () => void;
}

/** Changes a formula as it looks, or as LaTeX. */
export function FormulaDialog({ latex, onTake, onClose }: FormulaDialogProps) {
  const id = useId();
  const field = useRef<FormulaFieldHandle>(null);
  const [changed, setChanged] = useState(latex);
  const { formula, controls } = words();
  const take = (): void => onTake(changed.trim());
  return (
    <Dialog
      title={latex === "" ? formula.add : formula.edit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{controls.cancel}</Button>
          <Button kind="main" onClick={take}>
            {formula.take}
          </Button>
        </>
      }
    >
      <FormulaField
        ref={field}
        latex={changed}
        label={formula.field}
        onChange={setChanged}
        onTake={take}
        onClose={onClose}
      />
      <fieldset aria-label={formula.insert} className={styles["templates"]}>
        {templates.map(({ name, face, template }) => (
          <button
            key={name}
            type="button"
            title={formula.templates[name]}
            onClick={() => field.current?.insert(template)}
          >
            <span aria-hidden>
              <Maths raw={face} source={face} display={false} />
            </span>
            <span className="visually-hidden">{formula.templates[name]}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles["source"]}>
        <label htmlFor={id}>{formula.source}</label>
        <textarea
          id={id}
          dir="ltr"
          spellCheck={false}
          value={changed}
          aria-describedby={`${id}-note`}
          onChange={(event) => setChanged(event.target.value)}
        />
        <p id={`${id}-note`}>{formula.keys}</p>
      </div>
    </Dialog>
  );
}
