import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { emptySearch, navigateInPlace, routeHref, type SearchChoice } from "../../app/routes.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { SearchField } from "../../components/search-field/SearchField.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { WithCode } from "../../components/words/WithCode.tsx";
import { words } from "../../components/words/words.ts";
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
  const { nothing, found, foundMore } = words().search;
  if (page.total === 0) return isLoading ? "" : nothing;
  return page.isMore ? foundMore(page.total) : found(page.total);
}

function Tips() {
  const { about, formulas, quotation, beginning } = words().search.tips;
  return (
    <div className={styles["tips"]}>
      <p>{about}</p>
      <ul>
        {[formulas, quotation, beginning].map((tip) => (
          <li key={tip}>
            <WithCode text={tip} />
          </li>
        ))}
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
    document.title = words().window.title(words().window.pages.search);
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

  const {
    search,
    window: { pages },
  } = words();
  return (
    <>
      <TopBar>
        <h1>{pages.search}</h1>
      </TopBar>
      <div className={styles["flow"]} onKeyDown={move} role="presentation">
        <div className={styles["column"]}>
          <search className={styles["form"]}>
            <SearchField
              ref={field}
              label={search.field}
              value={choice.text}
              maxLength={500}
              onText={(text) => change({ text })}
              className={styles["field"]}
            />
            <SearchFilters choice={choice} onChange={change} />
          </search>
          {error !== undefined && error.code !== "connection/lost" && <ErrorNotice error={error} />}
          {page?.indexed !== undefined && page.indexed !== null && (
            <p className={styles["state"]}>{search.beingRead(formatNumber(Math.floor(page.indexed * 100)))}</p>
          )}
          <output className={styles["state"]}>{foundWords(found, choice.text)}</output>
          {!hasText && <Tips />}
          {hasText && page?.total === 0 && !found.isLoading && (
            <p className={joinClasses(styles["tips"], styles["none"])}>
              {isNarrowed ? search.nothingInLimits : search.nothingAtAll}
              {!choice.thoughts && (
                <Button kind="quiet" onClick={() => change({ thoughts: true })}>
                  {search.lookInThoughts}
                </Button>
              )}
              {isNarrowed && (
                <Button kind="quiet" onClick={() => setChoice({ ...emptySearch, text: choice.text })}>
                  {search.searchEverything}
                </Button>
              )}
            </p>
          )}
          {hasText && page !== undefined && page.hits.length > 0 && (
            <ol ref={list} aria-label={search.list} className={styles["found"]}>
              {groupHits(page.hits).map((group) => (
                <HitGroupView key={group.conversationId} group={group} text={choice.text} />
              ))}
            </ol>
          )}
          {hasText && page !== undefined && page.hits.length < page.total && page.hits.length > 0 && (
            <Button className={styles["more"]} onClick={showMore}>
              {search.showMore}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

const isSame = (one: SearchChoice, other: SearchChoice): boolean =>
  routeHref({ page: "search", choice: one }) === routeHref({ page: "search", choice: other });
