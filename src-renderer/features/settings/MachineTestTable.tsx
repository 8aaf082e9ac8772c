import { backendName } from "../../components/format/backendName.ts";
import { formatDuration } from "../../components/format/formatDuration.ts";
import { formatMemory } from "../../components/format/formatMemory.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { formatRate } from "../../components/format/formatRate.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { words } from "../../components/words/words.ts";
import styles from "./MachineTest.module.css";
import type { MachineTestRow, MachineTestView } from "./machineTestRows.ts";

const columns = ["reading", "writing", "withGuesses", "memory", "loading"] as const;

function cells(row: MachineTestRow) {
  const said = words().machineTest.table;
  if (row.state === "testing")
    return (
      <td colSpan={columns.length} className={styles["words"]}>
        {said.isTesting}
      </td>
    );
  if (row.state === "failed") {
    const { title, advice } = words().errors[row.error.code](row.error.data);
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
    lookupTokensPerSecond === null ? said.notPossible : formatRate(lookupTokensPerSecond),
    formatMemory(memoryBytes),
    formatDuration(loadMs),
  ];
  return columns.map((column, index) => (
    <td key={column} data-name={said[column]}>
      {values[index]}
    </td>
  ));
}

const partWords = (row: MachineTestRow): string => {
  if (row.state !== "measured") return "";
  const { backend, threads, gpuLayers, totalLayers } = row.measurement;
  const said = words().machineTest.table;
  return backend === "cpu"
    ? said.threads(threads)
    : said.layersOnCard(formatNumber(gpuLayers), formatNumber(totalLayers));
};

/** What was measured of each way of computing. */
export function MachineTestTable({ view }: { view: MachineTestView }) {
  const said = words().machineTest.table;
  return (
    <table aria-label={said.title} className={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">{said.computesOn}</th>
          <th scope="col">
            {said.reading} <small>{said.promptSpeed}</small>
          </th>
          <th scope="col">
            {said.writing} <small>{said.speed}</small>
          </th>
          <th scope="col">
            {said.withGuesses} <small>{said.speed}</small>
          </th>
          <th scope="col">{said.memory}</th>
          <th scope="col">{said.loading}</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <tr key={row.backend} className={joinClasses(row.backend === view.fastest && styles["fastest"])}>
            <th scope="row">
              {backendName(row.backend)}
              {row.backend === view.fastest && <small className={styles["mark"]}>{said.fastest}</small>}
              {row.state === "measured" && <small>{partWords(row)}</small>}
            </th>
            {cells(row)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
