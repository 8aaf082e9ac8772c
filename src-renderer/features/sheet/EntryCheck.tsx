import type { EntrySolution } from "../../../src-shared/domain/problems/sheetEntry.ts";
import { badgeOf } from "../../components/check/badgeOf.ts";
import { BadgeMark } from "../../components/check/BadgeMark.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./SheetTable.module.css";

/** What an answer is worth: by rule, beside what the file itself gives, and by how many samples agree. */
export function EntryCheck({ solution: { badge, comparison, agreement } }: { solution: EntrySolution }) {
  const { verdicts, agree } = words().sheet;
  const shown = badge === null ? undefined : badgeOf({ badge });
  return (
    <>
      {shown !== undefined && (
        <span className={styles["badge"]}>
          <BadgeMark kind={shown.kind} /> {shown.words}
        </span>
      )}
      {comparison !== null && <small className={styles[comparison.verdict]}>{verdicts[comparison.verdict]}</small>}
      {agreement !== null && <small className={styles["agree"]}>{agree(agreement.agreeing, agreement.samples)}</small>}
    </>
  );
}
