import { useId } from "react";
import type { ColumnMapping, ColumnUse, RecordFacts } from "../../../../src-shared/domain/problems/problemFile.ts";
import { words } from "../../../components/words/words.ts";
import styles from "./PreviewPage.module.css";

interface ColumnChoiceProps {
  records: RecordFacts;
  onChoose: (mapping: ColumnMapping) => void;
}

const uses = ["question", "choices", "answer", "solution"] as const satisfies readonly ColumnUse[];

/** Which columns of a question bank hold what. Where several make up one use, the first is shown. */
export function ColumnChoice({ records: { format, columns, mapping }, onChoose }: ColumnChoiceProps) {
  const id = useId();
  const { columns: heading, columnUses, noColumn } = words().preview;
  const choose = (use: ColumnUse, column: string): void => {
    const { [use]: _before, ...others } = mapping;
    onChoose(column === "" ? others : { ...others, [use]: [column] });
  };
  return (
    <fieldset className={styles["columns"]}>
      <legend>
        {heading}
        {format !== null && <small> ({format})</small>}
      </legend>
      {uses.map((use) => (
        <div key={use}>
          <label htmlFor={`${id}-${use}`}>{columnUses[use]}</label>
          <select
            id={`${id}-${use}`}
            value={mapping[use]?.[0] ?? ""}
            onChange={(event) => choose(use, event.target.value)}
          >
            {use !== "question" && <option value="">{noColumn}</option>}
            {columns.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
