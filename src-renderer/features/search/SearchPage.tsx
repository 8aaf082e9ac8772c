import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { emptySearch, navigateInPlace, routeHref, type SearchChoice } from "../../app/routes.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatCount } from "../../components/format/formatCount.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { SearchField } from "../../components/search-field/SearchField.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { groupHits } from "./groupHits.ts";
import { HitGroupView } from "./HitGroupView.tsx";
import { SearchFilters } from "./SearchFilters.tsx";
import styles from "./SearchPage.module.css";
import { type Found, useSearch } from "./useSearch.ts";

/** The address follows what is typed after a pause of so many milliseconds; browsers allow few changes a second. */
const addressMs = 400;

/** What the list is, in words; read out when it changes. */
function foundWords({ page, isLoading }: Found, text: string): string {
  if (text.trim() === "" || page === undefined) return "";
  if (page.total === 0) return isLoading ? "" : "Nothing found";
  const count = formatCount(page.total, "place");
  return page.isMore ? `More than ${count}, the newest of them here` : `${count} found`;
}

function Tips() {
  return (
    <div className={styles["tips"]}>
      <p>Finds words and formulas in everything that was asked and answered.</p>
      <ul>
        <li>
          <code>dx/dt</code> and <code>\frac{"{dx}{dt}"}</code> find the same, and so do <code>x^2</code> and{" "}
          <code>x²</code>.
        </li>
        <li>
          Words in quotation marks stand together: <code>"mean value"</code>.
        </li>
        <li>The last word may be a beginning of four letters or more.</li>
      </ul>
    </div>
  );
}

interface SearchPageProps {
  /** As the address has it. */
  choice: SearchChoice;
}

/** Looks for a text in all conversations. */
export function SearchPage({ choice: asked }: SearchPageProps) {
  const [choice, setChoice] = useState(asked);
  const [askedBefore, setAskedBefore] = useState(asked);
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  if (!isSame(asked, askedBefore)) {
    setAskedBefore(asked);
    setChoice(asked);
  }
  const found = useSearch(choice);
  const { page, error, showMore } = found;

  useEffect(() => {
    document.title = "Search · Stemma";
    field.current?.focus();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAskedBefore(choice);
      navigateInPlace({ page: "search", choice });
    }, addressMs);
    return () => clearTimeout(timer);
  }, [choice]);

  const change = (part: Partial<SearchChoice>): void => setChoice((before) => ({ ...before, ...part }));
  const isNarrowed = !isSame({ ...choice, text: "" }, emptySearch);
  const hasText = choice.text.trim() !== "";

  /** The arrows go through the hits, from the field and back to it. */
  const move = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [field.current, ...(list.current?.querySelectorAll<HTMLElement>("[data-hit]") ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || next === undefined || next === null) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <>
      <TopBar>
        <h1>Search</h1>
      </TopBar>
      <div className={styles["flow"]} onKeyDown={move} role="presentation">
        <div className={styles["column"]}>
          <search className={styles["form"]}>
            <SearchField
              ref={field}
              label="Search problems and answers"
              value={choice.text}
              maxLength={500}
              onText={(text) => change({ text })}
              className={styles["field"]}
            />
            <SearchFilters choice={choice} onChange={change} />
          </search>
          {error !== undefined && error.code !== "connection/lost" && <ErrorNotice error={error} />}
          {page?.indexed !== undefined && page.indexed !== null && (
            <p className={styles["state"]}>
              Older conversations are still being read: {Math.floor(page.indexed * 100)} % can be found.
            </p>
          )}
          <output className={styles["state"]}>{foundWords(found, choice.text)}</output>
          {!hasText && <Tips />}
          {hasText && page?.total === 0 && !found.isLoading && (
            <p className={joinClasses(styles["tips"], styles["none"])}>
              {isNarrowed ? "Nothing with these words and these limits." : "No conversation has all of these words."}
              {!choice.thoughts && (
                <Button kind="quiet" onClick={() => change({ thoughts: true })}>
                  Look in thoughts too
                </Button>
              )}
              {isNarrowed && (
                <Button kind="quiet" onClick={() => setChoice({ ...emptySearch, text: choice.text })}>
                  Search everything
                </Button>
              )}
            </p>
          )}
          {hasText && page !== undefined && page.hits.length > 0 && (
            <ol ref={list} aria-label="Found" className={styles["found"]}>
              {groupHits(page.hits).map((group) => (
                <HitGroupView key={group.conversationId} group={group} text={choice.text} />
              ))}
            </ol>
          )}
          {hasText && page !== undefined && page.hits.length < page.total && page.hits.length > 0 && (
            <Button className={styles["more"]} onClick={showMore}>
              Show more
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

const isSame = (one: SearchChoice, other: SearchChoice): boolean =>
  routeHref({ page: "search", choice: one }) === routeHref({ page: "search", choice: other });
