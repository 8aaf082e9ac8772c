import type { MathfieldElement } from "mathlive";
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { createMathfield } from "./createMathfield.ts";
import styles from "./FormulaEditor.module.css";

/** What else can be done with the field. */
export interface FormulaFieldHandle {
  /** Puts something where the cursor is, or around what is selected. */
  insert: (template: string) => void;
}

interface FormulaFieldProps {
  latex: string;
  label: string;
  onChange: (latex: string) => void;
  /** Enter was pressed. */
  onTake: () => void;
  /** Escape was pressed. */
  onClose: () => void;
  ref: Ref<FormulaFieldHandle>;
}

/** A formula, to be changed as it looks. */
export function FormulaField({ latex, label, onChange, onTake, onClose, ref }: FormulaFieldProps) {
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<MathfieldElement>(null);
  // What the field last said of itself.
  const said = useRef<string>(null);
  const told = useRef({ onChange, onTake, onClose });
  useEffect(() => {
    told.current = { onChange, onTake, onClose };
  });
  useLayoutEffect(() => {
    if (latex === said.current) return;
    // A new one each time: a field that held an environment would put all that follows into it.
    const element = createMathfield(latex, label);
    element.addEventListener("input", () => {
      said.current = element.getValue("latex-without-placeholders");
      told.current.onChange(said.current);
    });
    host.current?.replaceChildren(element);
    field.current = element;
    said.current = latex;
  }, [latex, label]);
  // Once the dialog is open, which gives the focus to its first button.
  useEffect(() => field.current?.focus(), []);
  useImperativeHandle(ref, () => ({
    insert(template) {
      field.current?.insert(template, { focus: true, selectionMode: "placeholder" });
    },
  }));
  return (
    <div
      ref={host}
      dir="ltr"
      className={styles["field"]}
      onKeyDownCapture={(event) => {
        // A command that is being typed is finished or left by the same keys.
        if (field.current?.mode === "latex" || (event.key !== "Enter" && event.key !== "Escape")) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") told.current.onTake();
        else told.current.onClose();
      }}
    />
  );
}
