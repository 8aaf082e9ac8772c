import { use, useCallback, useEffect, useMemo, useState } from "react";
import { mostProblems } from "../../../../src-shared/domain/problems/problemLimits.ts";
import { navigate } from "../../../app/routes.ts";
import { useClient } from "../../../client/useClient.ts";
import { useMediaQuery } from "../../../components/media/useMediaQuery.ts";
import { useAction } from "../../../components/action/useAction.ts";
import { Button } from "../../../components/button/Button.tsx";
import { IsClosedContext } from "../../../components/connection/IsClosedContext.ts";
import { ErrorNotice } from "../../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../../components/notice/Notice.tsx";
import { TopBar } from "../../../components/top-bar/TopBar.tsx";
import { words } from "../../../components/words/words.ts";
import { useGrowingCount } from "../useGrowingCount.ts";
import { mergedWithNext, moved, splitAt, withDraft } from "./editDrafts.ts";
import { FileHead } from "./FileHead.tsx";
import { OriginalView } from "./OriginalView.tsx";
import styles from "./PreviewPage.module.css";
import { type CardActions, ProblemCard } from "./ProblemCard.tsx";
import type { ProblemDraft } from "./ProblemDraft.ts";
import { sheetTitleOf } from "./sheetTitleOf.ts";
import { type NamedFile, usePreview } from "./usePreview.ts";

/** Problems whose formulas are set from the beginning: a screenful. */
const firstCards = 8;

/** Without a yes, what is flagged waits on the sheet. */
const isReady = ({ problem, isConfirmed, isLeftOut }: ProblemDraft): boolean =>
  !isLeftOut && (problem.flags.length === 0 || isConfirmed);

/** What was found in files: the original beside the problems, to be mended before anything is solved. */
export function PreviewPage({ files: given }: { files: readonly NamedFile[] }) {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const isNarrow = useMediaQuery("(max-width: 1000px)");
  // Other files are another page.
  const [wanted] = useState(given);
  const { files, drafts, edit, readAgain, forget } = usePreview(wanted);
  const [selectedKey, setSelectedKey] = useState<string>();
  const [ownTitle, setOwnTitle] = useState<string>();
  const [isOriginalOpen, setIsOriginalOpen] = useState(false);
  const { run, isBusy, error } = useAction();
  const { preview } = words();

  const windowTitle = words().window.title(preview.title);
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);

  const actions = useMemo(
    (): CardActions => ({
      select: setSelectedKey,
      change: (key, problem) => edit((before) => withDraft(before, key, { problem })),
      split: (key, offset) => edit((before) => splitAt(before, key, offset)),
      merge: (key) => edit((before) => mergedWithNext(before, key)),
      move: (key, by) => edit((before) => moved(before, key, by)),
      leaveOut: (key, isLeftOut) => edit((before) => withDraft(before, key, { isLeftOut })),
      confirm: (key, isConfirmed) => edit((before) => withDraft(before, key, { isConfirmed })),
    }),
    [edit],
  );
  const taken = drafts.filter(({ isLeftOut }) => !isLeftOut);
  const isReading = files.some(({ facts, error: failure }) => facts === undefined && failure === undefined);
  const found = files.reduce((sum, file) => sum + (file.found ?? 0), 0);
  const hasMore = found > mostProblems && drafts.length === mostProblems;
  const shown = useGrowingCount(drafts.length, firstCards);
  const title = ownTitle ?? sheetTitleOf(files);
  const readyCount = drafts.filter(isReady).length;
  const create = useCallback(
    (isStarted: boolean) =>
      run(async () => {
        const { sheetId } = await client.call("sheets.create", {
          title: title.trim(),
          files: wanted.map(({ hash, name }) => ({ hash, name })),
          problems: taken.map(({ problem, file, isConfirmed }) => ({ problem, file, isConfirmed })),
        });
        if (isStarted) await client.call("sheets.start", { sheetId });
        navigate({ page: "sheet", sheetId });
      }),
    [client, run, title, wanted, taken],
  );
  const selected = drafts.find(({ key }) => key === selectedKey) ?? drafts[0];
  const original = files.find(({ hash }) => hash === selected?.file) ?? files[0];
  const cannotMake = isClosed || isBusy || isReading || taken.length === 0 || title.trim() === "";
  const originalView = original?.kind !== undefined && (
    <OriginalView key={original.hash} file={original} kind={original.kind} places={selected?.problem.places ?? []} />
  );
  return (
    <>
      <TopBar
        end={
          <>
            <Button kind="quiet" disabled={cannotMake} onClick={() => void create(false)}>
              {preview.later}
            </Button>
            <Button kind="main" disabled={cannotMake || readyCount === 0} onClick={() => void create(true)}>
              {preview.solve(readyCount)}
            </Button>
          </>
        }
      >
        <h1>{preview.title}</h1>
      </TopBar>
      <div className={styles["halves"]}>
        {isNarrow && (
          <div className={styles["fold"]}>
            <Button kind="quiet" aria-expanded={isOriginalOpen} onClick={() => setIsOriginalOpen(!isOriginalOpen)}>
              {isOriginalOpen ? preview.hideOriginal : preview.showOriginal}
            </Button>
          </div>
        )}
        {(!isNarrow || isOriginalOpen) && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
          <section aria-label={preview.original} tabIndex={0} className={styles["original"]}>
            {originalView}
          </section>
        )}
        <div className={styles["problems"]}>
          {error !== undefined && <ErrorNotice error={error} />}
          {files.some(({ facts }) => facts !== undefined) && (
            <label className={styles["title"]}>
              {preview.sheetName}
              <input
                type="text"
                dir="auto"
                maxLength={200}
                value={title}
                onChange={(event) => setOwnTitle(event.target.value)}
              />
            </label>
          )}
          {hasMore && <Notice title={preview.tooManyProblems(mostProblems)}>{preview.tooManyProblemsNote}</Notice>}
          {files.map((file) => {
            const own = drafts.filter((draft) => draft.file === file.hash);
            const first = own[0] === undefined ? 0 : drafts.indexOf(own[0]);
            return (
              <section key={file.hash} aria-label={file.name} className={styles["file"]}>
                <FileHead
                  file={file}
                  drafts={own}
                  onRead={(choice) => readAgain(file.hash, choice)}
                  onForget={() => forget(file.hash)}
                />
                {own.slice(0, Math.max(0, shown - first)).map((draft, index) => (
                  <ProblemCard
                    key={draft.key}
                    draft={draft}
                    number={first + index + 1}
                    isSelected={draft === selected}
                    isFirst={index === 0}
                    isLast={index === own.length - 1}
                    isOnTop={first + index < firstCards}
                    isFixed={file.facts === undefined}
                    actions={actions}
                  />
                ))}
              </section>
            );
          })}
        </div>
      </div>
    </>
  );
}
