import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { navigate } from "../../app/routes.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { isModelFile } from "../../components/file-drop/isModelFile.ts";
import { useFileDrop } from "../../components/file-drop/useFileDrop.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { ProblemFilesContext } from "../../components/problem-files/ProblemFilesContext.ts";
import { words } from "../../components/words/words.ts";
import { droppedFiles, mostFiles } from "./droppedFiles.ts";
import styles from "./ProblemFiles.module.css";
import { usePastedFiles } from "./usePastedFiles.ts";
import { type TakingTrouble, useTakeFiles } from "./useTakeFiles.ts";

/** What the dialog for files offers first. What a file is shows in its content. */
const accepted =
  ".txt,.md,.tex,.pdf,.docx,.ipynb,.csv,.tsv,.jsonl,.json,.png,.jpg,.jpeg,.webp,text/plain,application/pdf,image/*";

/** Takes problem files that are dropped or pasted anywhere, chosen, or opened from outside, and shows what was found. */
export function ProblemFiles({ isClosed, children }: { isClosed: boolean; children: ReactNode }) {
  const field = useRef<HTMLInputElement>(null);
  const { take, cancel, taking, trouble, clear } = useTakeFiles();
  const takeDropped = useCallback(
    (transfer: DataTransfer) => {
      void droppedFiles(transfer).then((files) => {
        const problems = files.filter((file) => !isModelFile(file));
        if (problems.length > 0) take(problems);
      });
    },
    [take],
  );
  const isOver = useFileDrop(takeDropped, !isClosed);
  usePastedFiles(take, !isClosed);
  const choose = useCallback(() => field.current?.click(), []);
  const opened = useTopic("problems.opened");
  const isFirst = useRef(true);
  useEffect(() => {
    if (opened === undefined) return;
    const wasFirst = isFirst.current;
    isFirst.current = false;
    // What opened the app is shown, but not in place of where one was when the window is loaded anew.
    if (opened.length === 0 || (wasFirst && !["", "#/"].includes(window.location.hash))) return;
    navigate({ page: "preview", files: opened.map(({ hash, name }) => ({ hash, name })) });
  }, [opened]);
  const { drop, dropOrModel, dropNote, taking: takingWords, cancel: cancelWord, open } = words().preview;
  return (
    <ProblemFilesContext value={choose}>
      {children}
      <input
        ref={field}
        type="file"
        multiple
        accept={accepted}
        hidden
        aria-label={open}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? []);
          // The same file can be chosen again.
          event.target.value = "";
          take(files);
        }}
      />
      {isOver && (
        <div className={styles["over"]}>
          <div>
            <b>{window.stemma === undefined ? drop : dropOrModel}</b>
            <span>{dropNote}</span>
          </div>
        </div>
      )}
      {(taking !== null || trouble !== null) && (
        <div className={styles["message"]}>
          {taking !== null && (
            <Notice
              title={<output>{takingWords(taking.name, Math.floor(taking.fraction * 100))}</output>}
              actions={<Button onClick={cancel}>{cancelWord}</Button>}
            >
              <ProgressLine label={taking.name} fraction={taking.fraction} />
            </Notice>
          )}
          {trouble !== null && <TroubleNotice trouble={trouble} onClose={clear} />}
        </div>
      )}
    </ProblemFilesContext>
  );
}

function TroubleNotice({
  trouble: { name, error, isTooMany },
  onClose,
}: {
  trouble: TakingTrouble;
  onClose: () => void;
}) {
  const { cannotRead, cannotReadNote, tooMany, tooManyNote, close } = words().preview;
  const closeButton = <Button onClick={onClose}>{close}</Button>;
  if (error !== null)
    return (
      <ErrorNotice
        error={error}
        actions={
          <>
            <b dir="auto">{name}</b>
            {closeButton}
          </>
        }
      />
    );
  return (
    <Notice isAlert tone="trouble" title={isTooMany ? tooMany(mostFiles) : cannotRead(name)} actions={closeButton}>
      {isTooMany ? tooManyNote(name) : cannotReadNote}
    </Notice>
  );
}
