import type { Tokens } from "marked";
import { renderInline } from "./renderInline.tsx";
import styles from "./markdown.module.css";

/** A table in a box of its own that scrolls if it is too wide. */
export function TableView({ table }: { table: Tokens.Table }) {
  return (
    <div className={styles["scroller"]}>
      <table>
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              <th key={index} scope="col" dir="auto" style={{ textAlign: cell.align ?? "start" }}>
                {renderInline(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                <td key={index} dir="auto" style={{ textAlign: cell.align ?? "start" }}>
                  {renderInline(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
