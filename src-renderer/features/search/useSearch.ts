import { useCallback, useEffect, useState } from "react";
import type { SearchPage } from "../../../src-shared/domain/search.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { type SearchChoice } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { requestOf } from "./requestOf.ts";

/** A pause in typing after which a search is worth while, in milliseconds. */
const pauseMs = 120;
/** While older conversations are being indexed, the search is made again after this time, in milliseconds. */
const againMs = 2_000;

export interface Found {
  /** Of all pages so far; what was found before stays until the next answer is there. Undefined before the first. */
  page: SearchPage | undefined;
  isLoading: boolean;
  error: AppError | undefined;
  /** Adds the next page. */
  showMore: () => void;
}

/** What the core finds for a choice, as it is typed. */
export function useSearch(choice: SearchChoice): Found {
  const client = useClient();
  const asked = JSON.stringify(choice);
  const [found, setFound] = useState<{ asked: string; page?: SearchPage; error?: AppError }>();

  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      client.call("search.find", requestOf(JSON.parse(asked) as SearchChoice, 0, new Date())).then(
        (page) => {
          if (!isCurrent) return;
          setFound({ asked, page });
          if (page.indexed !== null) timer = setTimeout(look, againMs);
        },
        (thrown: unknown) => isCurrent && setFound({ asked, error: AppError.from(thrown) }),
      );
    };
    timer = setTimeout(look, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, asked]);

  const shown = found?.page;
  const showMore = useCallback(() => {
    if (shown === undefined) return;
    client.call("search.find", requestOf(JSON.parse(asked) as SearchChoice, shown.hits.length, new Date())).then(
      (page) =>
        setFound((before) =>
          before?.page === shown ? { asked, page: { ...page, hits: [...shown.hits, ...page.hits] } } : before,
        ),
      (thrown: unknown) => setFound({ asked, page: shown, error: AppError.from(thrown) }),
    );
  }, [client, asked, shown]);

  return { page: shown, isLoading: found?.asked !== asked, error: found?.error, showMore };
}
