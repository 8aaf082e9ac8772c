import { Button } from "../../components/button/Button.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { partOf } from "../../components/format/partOf.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { words } from "../../components/words/words.ts";
import type { ModelWork } from "./useModelWork.ts";
import styles from "./DownloadCell.module.css";

/** A check, an export or an import: how far it is, or what came of it. */
export function WorkView({ work, name, onEnd }: { work: ModelWork; name: string; onEnd: () => void }) {
  const { kind, doneBytes, totalBytes, outcome, error } = work;
  const isOver = outcome !== undefined || error !== undefined;
  const { modelFiles: said, controls } = words();
  const line = inWords(work);
  return (
    <div className={styles["download"]}>
      {!isOver && (
        <ProgressLine
          label={said.works[kind].of(name)}
          fraction={totalBytes === 0 ? null : Math.min(1, doneBytes / totalBytes)}
          valueText={line}
        />
      )}
      {error === undefined ? (
        <p
          role={isOver ? "status" : undefined}
          className={joinClasses(styles["words"], outcome?.isBad === true && styles["failed"])}
        >
          {line}
        </p>
      ) : (
        <ErrorNotice error={error} />
      )}
      <div className={styles["buttons"]}>
        <Button kind="quiet" onClick={onEnd} aria-label={isOver ? said.closeOf(name) : said.stopOf(name)}>
          {isOver ? controls.close : said.stop}
        </Button>
      </div>
    </div>
  );
}

function inWords({ kind, doneBytes, totalBytes, outcome }: ModelWork): string {
  if (outcome !== undefined) return outcome.words;
  const { name, at } = words().modelFiles.works[kind];
  return totalBytes === 0 ? name : at(partOf(formatSize(doneBytes), formatSize(totalBytes)));
}
