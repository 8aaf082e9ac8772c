import type { Ref } from "react";
import { SearchField } from "../../components/search-field/SearchField.tsx";
import { words } from "../../components/words/words.ts";
import type { LibraryFilter } from "./library.ts";
import styles from "./LibraryFilterBar.module.css";

interface LibraryFilterBarProps {
  /** The field. */
  ref: Ref<HTMLInputElement>;
  filter: LibraryFilter;
  onChange: (filter: LibraryFilter) => void;
  /** How many are shown, in words; announced when it changes. */
  count: string;
}

/** The field and the box that narrow the list. */
export function LibraryFilterBar({ ref, filter, onChange, count }: LibraryFilterBarProps) {
  return (
    <search className={styles["bar"]}>
      <SearchField
        ref={ref}
        label={words().library.search}
        className={styles["field"]}
        value={filter.text}
        onText={(text) => onChange({ ...filter, text })}
      />
      <label className={styles["box"]}>
        <input
          type="checkbox"
          checked={filter.isFittingOnly}
          onChange={(event) => onChange({ ...filter, isFittingOnly: event.target.checked })}
        />
        {words().library.fits}
      </label>
      <output className={styles["count"]}>{count}</output>
    </search>
  );
}
