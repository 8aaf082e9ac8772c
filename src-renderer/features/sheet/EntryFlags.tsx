import type { ReadingFlag } from "../../../src-shared/domain/problems/readingFlag.ts";
import { Button } from "../../components/button/Button.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./EntryDetails.module.css";

interface EntryFlagsProps {
  flags: readonly ReadingFlag[];
  isConfirmed: boolean;
  isClosed: boolean;
  onConfirm: () => void;
}

/** What may not be as it stands in the file, until the person says that it is. */
export function EntryFlags({ flags, isConfirmed, isClosed, onConfirm }: EntryFlagsProps) {
  const { entry } = words().sheet;
  const { flags: kinds } = words().preview;
  return (
    <Notice
      title={isConfirmed ? entry.lookedAt : entry.toLookAt}
      actions={
        !isConfirmed && (
          <Button disabled={isClosed} onClick={onConfirm}>
            {entry.isRight}
          </Button>
        )
      }
    >
      <ul className={styles["flags"]}>
        {flags.map((flag, index) => (
          <li key={index}>
            {kinds[flag.kind]} {placeWords(flag)}
            {flag.text !== "" && <q dir="auto">{flag.text}</q>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** `(page 3) `, `(line 12) `, or nothing where the place is not known. */
function placeWords({ place: { page, lines } }: ReadingFlag): string {
  const { onPage, onLine } = words().sheet;
  if (page !== null) return `(${onPage(page)}) `;
  return lines === null ? "" : `(${onLine(lines[0])}) `;
}
