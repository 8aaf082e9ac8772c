import type { ReactNode } from "react";
import { Button } from "../../../components/button/Button.tsx";
import { ErrorNotice } from "../../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../../components/notice/Notice.tsx";
import { ProgressLine } from "../../../components/progress-line/ProgressLine.tsx";
import { words } from "../../../components/words/words.ts";
import { ColumnChoice } from "./ColumnChoice.tsx";
import styles from "./PreviewPage.module.css";
import type { ProblemDraft } from "./ProblemDraft.ts";
import type { PreviewedFile, ReadingChoice } from "./usePreview.ts";

interface FileHeadProps {
  file: PreviewedFile;
  /** Its problems. */
  drafts: readonly ProblemDraft[];
  onRead: (choice: ReadingChoice) => void;
  onForget: () => void;
}

/** What came of reading a file, and other ways to read it. */
export function FileHead({ file, drafts, onRead, onForget }: FileHeadProps) {
  const { name, facts, error, isRemembered } = file;
  const { preview } = words();
  if (error !== undefined) return <ErrorNotice error={error} actions={<b dir="auto">{name}</b>} isAlert={false} />;
  if (facts === undefined) return <Reading file={file} found={drafts.length} />;
  const unsure = drafts.filter(({ problem, isConfirmed, isLeftOut }) => {
    return problem.flags.length > 0 && !isConfirmed && !isLeftOut;
  });
  const hasScans = facts.flags.some(({ kind }) => kind === "page-not-read");
  const others = new Set(facts.flags.map(({ kind }) => kind).filter((kind) => kind !== "page-not-read"));
  return (
    <>
      <header className={styles["head"]}>
        <h2 dir="auto">{name}</h2>
        <span aria-live="polite">
          {preview.found(drafts.length)}
          {unsure.length > 0 && ` · ${preview.unsure(unsure.length)}`}
        </span>
      </header>
      {isRemembered && (
        <Notice title={preview.remembered} actions={<Button onClick={onForget}>{preview.goBack}</Button>} />
      )}
      {hasScans && (
        <Notice
          title={preview.scans}
          actions={<Button onClick={() => onRead({ readsScans: true })}>{preview.readScans}</Button>}
        >
          {preview.scansNote}
        </Notice>
      )}
      {others.size > 0 && (
        <ul className={styles["flags"]}>
          {[...others].map((kind): ReactNode => (
            <li key={kind}>{preview.flags[kind]}</li>
          ))}
        </ul>
      )}
      {facts.records !== null && <ColumnChoice records={facts.records} onChoose={(mapping) => onRead({ mapping })} />}
      {drafts.length === 0 && !hasScans && <Notice title={preview.none}>{preview.noneNote}</Notice>}
    </>
  );
}

/** How far it is; only that it is read at all is said aloud. */
function Reading({ file: { name, pages }, found }: { file: PreviewedFile; found: number }) {
  const { preview } = words();
  return (
    <div className={styles["reading"]}>
      <output>{preview.reading(name)}</output>
      {pages !== undefined && (
        <>
          <p>
            {preview.pagesRead(pages)}
            {found > 0 && ` ${preview.readOn(found)}`}
          </p>
          <ProgressLine
            label={preview.reading(name)}
            fraction={pages.read / pages.total}
            valueText={preview.pagesRead(pages)}
          />
        </>
      )}
    </div>
  );
}
