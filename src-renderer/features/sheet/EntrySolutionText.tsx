import { useState } from "react";
import type { SheetEntryId } from "../../../src-shared/domain/ids.ts";
import { useCall } from "../../client/useCall.ts";
import { Disclosure } from "../../components/disclosure/Disclosure.tsx";
import { Markdown } from "../../components/markdown/Markdown.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./EntryDetails.module.css";

/** What the model wrote for a problem: its answer, and its thought folded away. Fetched when it is opened. */
export function EntrySolutionText({ entryId }: { entryId: SheetEntryId }) {
  const { value, error } = useCall("sheets.solution", { entryId });
  const [isThoughtOpen, setIsThoughtOpen] = useState(false);
  const { thought, noSolution } = words().sheet.entry;
  if (error !== undefined) return <ErrorNotice error={error} />;
  if (value === undefined) return null;
  return (
    <>
      <div className={styles["text"]}>{value.answer === "" ? noSolution : <Markdown text={value.answer} />}</div>
      {value.thought !== "" && (
        <Disclosure
          isOpen={isThoughtOpen}
          onToggle={() => setIsThoughtOpen(!isThoughtOpen)}
          header={thought}
          label={thought}
        >
          <div className={styles["thought"]}>
            <Markdown text={value.thought} />
          </div>
        </Disclosure>
      )}
    </>
  );
}
