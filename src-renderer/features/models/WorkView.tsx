import { Button } from "../../components/button/Button.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { partOf } from "../../components/format/partOf.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import type { ModelWork } from "./useModelWork.ts";
import styles from "./DownloadCell.module.css";

/** A check, an export or an import: how far it is, or what came of it. */
export function WorkView({ work, name, onEnd }: { work: ModelWork; name: string; onEnd: () => void }) {
  const { label, doneBytes, totalBytes, outcome, error } = work;
  const isOver = outcome !== undefined || error !== undefined;
  const words = inWords(work);
  return (
    <div className={styles["download"]}>
      {!isOver && (
        <ProgressLine
          label={`${label} ${name}`}
          fraction={totalBytes === 0 ? null : Math.min(1, doneBytes / totalBytes)}
          valueText={words}
        />
      )}
      {error === undefined ? (
        <p
          role={isOver ? "status" : undefined}
          className={joinClasses(styles["words"], outcome?.isBad === true && styles["failed"])}
        >
          {words}
        </p>
      ) : (
        <ErrorNotice error={error} />
      )}
      <div className={styles["buttons"]}>
        <Button kind="quiet" onClick={onEnd} aria-label={`${isOver ? "Close" : "Stop"}: ${name}`}>
          {isOver ? "Close" : "Stop"}
        </Button>
      </div>
    </div>
  );
}

function inWords({ label, doneBytes, totalBytes, outcome }: ModelWork): string {
  if (outcome !== undefined) return outcome.words;
  const amount = totalBytes === 0 ? "" : `: ${partOf(formatSize(doneBytes), formatSize(totalBytes))}`;
  return `${label}${amount}`;
}
