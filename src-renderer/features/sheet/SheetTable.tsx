import type { SheetEntry } from "../../../src-shared/domain/problems/sheetEntry.ts";
import { words } from "../../components/words/words.ts";
import { EntryRow } from "./EntryRow.tsx";
import styles from "./SheetTable.module.css";
import { useGrowingCount } from "./useGrowingCount.ts";
import type { EntryActions } from "./useSheetActions.ts";

interface SheetTableProps {
  /** In the order in which they are solved. */
  entries: readonly SheetEntry[];
  actions: EntryActions;
  isClosed: boolean;
}

/** Rows whose formulas are set from the beginning: a screenful. */
const firstRows = 16;

/** The problems of a sheet, and what came of each. A row is drawn again only where its problem has changed. */
export function SheetTable({ entries, actions, isClosed }: SheetTableProps) {
  const { table } = words().sheet;
  const shown = entries.slice(0, useGrowingCount(entries.length, firstRows));
  return (
    <table className={styles["table"]}>
      <caption className="visually-hidden">{table.name}</caption>
      <thead>
        <tr className={styles["head"]}>
          <th scope="col">{table.label}</th>
          <th scope="col">{table.problem}</th>
          <th scope="col">{table.answer}</th>
          <th scope="col">{table.check}</th>
          <th scope="col" className={styles["time"]}>
            {table.time}
          </th>
          <th scope="col" className={styles["tokens"]}>
            {table.tokens}
          </th>
          <th scope="col">{table.state}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((entry, index) => (
          <EntryRow
            key={entry.entryId}
            entry={entry}
            isFirst={index === 0}
            isLast={index === entries.length - 1}
            isOnTop={index < firstRows}
            actions={actions}
            isClosed={isClosed}
          />
        ))}
      </tbody>
    </table>
  );
}
