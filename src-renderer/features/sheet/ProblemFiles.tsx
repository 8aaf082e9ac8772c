import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { navigate } from "../../app/routes.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { words } from "../../components/words/words.ts";
import { ProblemFilesContext } from "../../components/problem-files/ProblemFilesContext.ts";
import styles from "./ProblemFiles.module.css";
import { useFilesDropped } from "./useFilesDropped.ts";
import { useTakeFiles } from "./useTakeFiles.ts";

/** What the dialog for files offers first. What a file is shows in its content. */
const accepted =
  ".txt,.md,.tex,.pdf,.docx,.ipynb,.csv,.tsv,.jsonl,.json,.png,.jpg,.jpeg,.webp,text/plain,application/pdf,image/*";

/** Takes problem files that are dropped or pasted anywhere, chosen, or opened from outside, and shows what was found. */
export function ProblemFiles({ isClosed, children }: { isClosed: boolean; children: ReactNode }) {
  const field = useRef<HTMLInputElement>(null);
  const { take, cancel, taking, error, clear } = useTakeFiles();
  const isOver = useFilesDropped(take, !isClosed);
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
  const { drop, dropNote, taking: takingWords, cannotRead, cancel: cancelWord, close } = words().preview;
  return (
    <ProblemFilesContext value={choose}>
      {children}
      <input
        ref={field}
        type="file"
        multiple
        accept={accepted}
        hidden
        aria-label={words().preview.open}
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
            <b>{drop}</b>
            <span>{dropNote}</span>
          </div>
        </div>
      )}
      {(taking !== null || error !== null) && (
        <div className={styles["message"]}>
          {taking !== null && (
            <Notice
              title={<output>{takingWords(taking.name, Math.floor(taking.fraction * 100))}</output>}
              actions={<Button onClick={cancel}>{cancelWord}</Button>}
            >
              <ProgressLine label={taking.name} fraction={taking.fraction} />
            </Notice>
          )}
          {error !== null &&
            ("code" in error ? (
              <ErrorNotice error={error} actions={<Button onClick={clear}>{close}</Button>} />
            ) : (
              <Notice
                isAlert
                tone="trouble"
                title={cannotRead(error.name)}
                actions={<Button onClick={clear}>{close}</Button>}
              />
            ))}
        </div>
      )}
    </ProblemFilesContext>
  );
}
