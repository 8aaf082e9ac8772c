import { errorWords } from "../../../src-shared/errors/errorWords.ts";
import { backendName } from "../../components/format/backendName.ts";
import { formatDuration } from "../../components/format/formatDuration.ts";
import { formatMemory } from "../../components/format/formatMemory.ts";
import { formatRate } from "../../components/format/formatRate.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import styles from "./MachineTest.module.css";
import type { MachineTestRow, MachineTestView } from "./machineTestRows.ts";

const columns = ["Reading", "Writing", "With guesses", "Memory", "Loading"] as const;

function cells(row: MachineTestRow) {
  if (row.state === "testing")
    return (
      <td colSpan={columns.length} className={styles["words"]}>
        testing…
      </td>
    );
  if (row.state === "failed") {
    const { title, advice } = errorWords[row.error.code](row.error.data);
    return (
      <td colSpan={columns.length} className={styles["words"]}>
        <b>{title}</b> {advice}
      </td>
    );
  }
  const { promptTokensPerSecond, tokensPerSecond, lookupTokensPerSecond, memoryBytes, loadMs } = row.measurement;
  const values = [
    formatRate(promptTokensPerSecond),
    formatRate(tokensPerSecond),
    lookupTokensPerSecond === null ? "not possible" : formatRate(lookupTokensPerSecond),
    formatMemory(memoryBytes),
    formatDuration(loadMs),
  ];
  return columns.map((column, index) => (
    <td key={column} data-name={column}>
      {values[index]}
    </td>
  ));
}

const partWords = (row: MachineTestRow): string => {
  if (row.state !== "measured") return "";
  const { backend, threads, gpuLayers, totalLayers } = row.measurement;
  return backend === "cpu"
    ? `${threads} ${threads === 1 ? "thread" : "threads"}`
    : `${gpuLayers} of ${totalLayers} layers on the card`;
};

/** What was measured of each way of computing. */
export function MachineTestTable({ view }: { view: MachineTestView }) {
  return (
    <table aria-label="Speeds" className={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">Computes on</th>
          <th scope="col">
            {columns[0]} <small>prompt tokens/s</small>
          </th>
          <th scope="col">
            {columns[1]} <small>tokens/s</small>
          </th>
          <th scope="col">
            {columns[2]} <small>tokens/s</small>
          </th>
          <th scope="col">{columns[3]}</th>
          <th scope="col">{columns[4]}</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <tr key={row.backend} className={joinClasses(row.backend === view.fastest && styles["fastest"])}>
            <th scope="row">
              {backendName(row.backend)}
              {row.backend === view.fastest && <small className={styles["mark"]}>fastest</small>}
              {row.state === "measured" && <small>{partWords(row)}</small>}
            </th>
            {cells(row)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
