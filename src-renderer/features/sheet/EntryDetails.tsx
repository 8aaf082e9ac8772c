import { type ReactNode, useState } from "react";
import type { SheetEntry } from "../../../src-shared/domain/problems/sheetEntry.ts";
import { routeHref } from "../../app/routes.ts";
import { Button } from "../../components/button/Button.tsx";
import { phraseWords } from "../../components/words/phraseWords.ts";
import { Disclosure } from "../../components/disclosure/Disclosure.tsx";
import { useKeptFocus } from "../../components/focus/useKeptFocus.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { ClippedProblem } from "../../components/problem/ClippedProblem.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./EntryDetails.module.css";
import { EntryEditor } from "./EntryEditor.tsx";
import { EntryFlags } from "./EntryFlags.tsx";
import { EntrySolutionText } from "./EntrySolutionText.tsx";
import { FileAnswer } from "./FileAnswer.tsx";
import type { EntryActions } from "./useSheetActions.ts";

interface EntryDetailsProps {
  entry: SheetEntry;
  isFirst: boolean;
  isLast: boolean;
  actions: EntryActions;
  isClosed: boolean;
}

/** All of a problem of a sheet: the question, what is not sure of it, how it was solved, and what can be done with it. */
export function EntryDetails(props: EntryDetailsProps) {
  const { entry, actions, isClosed } = props;
  const { entryId, label, question, flags, isConfirmed, reference, state, error, solution, attemptId } = entry;
  const [isEditing, setIsEditing] = useState(false);
  const kept = useKeptFocus<HTMLElement>(`${state} ${isConfirmed} ${isEditing}`);
  const sheet = words().sheet.entry;
  return (
    <section aria-label={sheet.details(label)} className={styles["details"]} {...kept}>
      <Facts entry={entry} />
      {isEditing ? (
        <EntryEditor
          question={question}
          isSolvedAnew={attemptId !== null}
          isClosed={isClosed}
          onSave={(text) => actions.edit(entryId, text)}
          onDone={() => setIsEditing(false)}
        />
      ) : (
        <div className={styles["question"]}>
          <ClippedProblem key={question} text={question} />
        </div>
      )}
      {flags.length > 0 && (
        <EntryFlags
          flags={flags}
          isConfirmed={isConfirmed}
          isClosed={isClosed}
          onConfirm={() => actions.confirm(entryId)}
        />
      )}
      {state === "failed" &&
        (error === null ? <Notice title={sheet.noAnswer} /> : <ErrorNotice error={error} isAlert={false} />)}
      {solution !== null && (
        <div className={styles["reasons"]}>
          {solution.reason !== null && <p>{phraseWords(solution.reason)}</p>}
          {solution.comparison !== null && <p>{phraseWords(solution.comparison.reason)}</p>}
          <p>{sheet.by(solution.modelName)}</p>
        </div>
      )}
      {attemptId !== null && state !== "solving" && (
        <Fold header={sheet.solution}>
          <EntrySolutionText key={attemptId} entryId={entryId} />
        </Fold>
      )}
      {reference !== null && (
        <Fold header={sheet.reference}>
          <FileAnswer reference={reference} />
        </Fold>
      )}
      {!isEditing && <EntryButtons {...props} onEdit={() => setIsEditing(true)} />}
    </section>
  );
}

/** What stands beside the question in its file. */
function Facts({ entry: { title, points, source, licence } }: { entry: SheetEntry }) {
  const sheet = words().sheet.entry;
  const facts = [
    title,
    points === null ? null : sheet.points(points),
    source === null ? null : sheet.source(source),
    licence === null ? null : sheet.licence(licence),
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : (
    <p dir="auto" className={styles["facts"]}>
      {facts.join(" · ")}
    </p>
  );
}

function Fold({ header, children }: { header: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} header={header} label={header}>
      {children}
    </Disclosure>
  );
}

function EntryButtons({
  entry,
  isFirst,
  isLast,
  actions,
  isClosed,
  onEdit,
}: EntryDetailsProps & { onEdit: () => void }) {
  const { entryId, state, conversationId } = entry;
  const sheet = words().sheet.entry;
  const isSkipped = state === "skipped";
  const canRetry = state === "solved" || state === "failed";
  return (
    <div className={styles["buttons"]}>
      {canRetry && (
        <Button disabled={isClosed} onClick={() => actions.retry(entryId)}>
          {sheet.again}
        </Button>
      )}
      <Button disabled={isClosed} onClick={onEdit}>
        {sheet.edit}
      </Button>
      <Button disabled={isClosed} onClick={() => actions.skip(entryId, !isSkipped)}>
        {isSkipped ? sheet.takeIn : sheet.skip}
      </Button>
      <Button disabled={isClosed || isFirst} onClick={() => actions.move(entryId, -1)}>
        {sheet.up}
      </Button>
      <Button disabled={isClosed || isLast} onClick={() => actions.move(entryId, 1)}>
        {sheet.down}
      </Button>
      {conversationId !== null && (
        <a href={routeHref({ page: "conversation", conversationId })}>{sheet.conversation}</a>
      )}
    </div>
  );
}
