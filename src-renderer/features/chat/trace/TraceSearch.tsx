import { ChevronDown, ChevronUp, Search } from "lucide-react";
import type { KeyboardEvent } from "react";
import { IconButton } from "../../../components/icon-button/IconButton.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./TraceSearch.module.css";

interface TraceSearchProps {
  query: string;
  /** Steps with these words. */
  matches: number;
  /** Which of them is marked, from 0; -1 for none. */
  position: number;
  onQuery: (query: string) => void;
  /** Goes to the next match, or with -1 to the one before. */
  onMove: (by: 1 | -1) => void;
}

/** A field that finds words in the thought and goes from one step with them to the next. */
export function TraceSearch({ query, matches, position, onQuery, onMove }: TraceSearchProps) {
  const said = words().trace.search;
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && matches > 0) {
      event.preventDefault();
      onMove(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && query !== "") {
      // It would stop a run.
      event.stopPropagation();
      onQuery("");
    }
  };
  const count = matches === 0 ? said.none : position === -1 ? `${matches}` : said.place(position + 1, matches);
  return (
    <search className={styles["search"]}>
      <Search size={13} aria-hidden />
      <input
        type="text"
        aria-label={said.field}
        placeholder={said.hint}
        value={query}
        onChange={({ target }) => onQuery(target.value)}
        onKeyDown={press}
      />
      {query.trim() !== "" && (
        <>
          <output className={styles["count"]}>{count}</output>
          <IconButton icon={ChevronUp} label={said.previous} disabled={matches === 0} onClick={() => onMove(-1)} />
          <IconButton icon={ChevronDown} label={said.next} disabled={matches === 0} onClick={() => onMove(1)} />
        </>
      )}
    </search>
  );
}
