import { ChevronLeft, ChevronRight } from "lucide-react";
import { type Words, words } from "../words/words.ts";
import styles from "./VersionSwitcher.module.css";

interface VersionSwitcherProps<Id extends string> {
  /** What there are several of. */
  of: keyof Words["versions"];
  /** Oldest first. */
  ids: readonly Id[];
  shownId: Id;
  isDisabled?: boolean;
  onShow: (id: Id) => void;
}

/** Goes between versions: ‹ 2 / 3 ›. Shows nothing where there is only one. */
export function VersionSwitcher<Id extends string>(props: VersionSwitcherProps<Id>) {
  const { of, ids, shownId, isDisabled = false, onShow } = props;
  const index = ids.indexOf(shownId);
  if (ids.length < 2 || index < 0) return null;
  const earlier = ids[index - 1];
  const later = ids[index + 1];
  const { all, nth, earlier: toEarlier, later: toLater } = words().versions[of];
  return (
    <fieldset aria-label={all} className={styles["switcher"]}>
      <button
        type="button"
        aria-label={toEarlier}
        disabled={isDisabled || earlier === undefined}
        onClick={() => earlier !== undefined && onShow(earlier)}
      >
        <ChevronLeft size={15} aria-hidden />
      </button>
      <span aria-live="polite">
        <span className="visually-hidden">{nth(index + 1, ids.length)}</span>
        <span aria-hidden>
          {index + 1} / {ids.length}
        </span>
      </span>
      <button
        type="button"
        aria-label={toLater}
        disabled={isDisabled || later === undefined}
        onClick={() => later !== undefined && onShow(later)}
      >
        <ChevronRight size={15} aria-hidden />
      </button>
    </fieldset>
  );
}
