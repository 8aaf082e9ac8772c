import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import type { FileKind } from "../../../../src-shared/domain/problems/fileKind.ts";
import type { SourcePlace } from "../../../../src-shared/domain/problems/sourcePlace.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { useClient } from "../../../client/useClient.ts";
import { IconButton } from "../../../components/icon-button/IconButton.tsx";
import { ErrorNotice } from "../../../components/notice/ErrorNotice.tsx";
import { OriginalPage } from "../../../components/original-page/OriginalPage.tsx";
import { words } from "../../../components/words/words.ts";
import { fileBytes } from "./fileBytes.ts";
import styles from "./OriginalView.module.css";
import type { NamedFile } from "./usePreview.ts";

interface OriginalViewProps {
  file: NamedFile;
  kind: FileKind;
  /** Where the problem stands that is looked at. */
  places: readonly SourcePlace[];
}

/** The file as it came, at the place of the problem that is looked at. */
export function OriginalView({ file, kind, places }: OriginalViewProps) {
  const client = useClient();
  const { hash } = file;
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  const [error, setError] = useState<AppError>();
  const isShown = kind !== "word" && kind !== "notebook";
  useEffect(() => {
    if (!isShown) return undefined;
    const controller = new AbortController();
    fileBytes(client, hash, controller.signal).then(setBytes, (thrown: unknown) => {
      if (!controller.signal.aborted) setError(AppError.from(thrown));
    });
    return () => controller.abort();
  }, [client, hash, isShown]);
  if (!isShown) return <p className={styles["none"]}>{words().preview.noOriginal}</p>;
  if (error !== undefined) return <ErrorNotice error={error} isAlert={false} />;
  if (bytes === undefined) return <p className={styles["none"]}>{words().preview.reading(file.name)}</p>;
  if (kind === "pdf" || kind === "picture")
    return <Pages name={file.name} kind={kind} bytes={bytes} place={places.find(({ page }) => page !== null)} />;
  return <Lines name={file.name} bytes={bytes} place={places.find(({ lines }) => lines !== null)} />;
}

interface PagesProps {
  name: string;
  kind: "pdf" | "picture";
  bytes: Uint8Array<ArrayBuffer>;
  place: SourcePlace | undefined;
}

function Pages({ name, kind, bytes, place }: PagesProps) {
  const source = useMemo(() => ({ kind, bytes }), [kind, bytes]);
  const [count, setCount] = useState(1);
  const [page, setPage] = useState(place?.page ?? 1);
  // The place that is looked at turns the page; after that the person may turn on.
  const [shownPlace, setShownPlace] = useState(place);
  if (place !== shownPlace) {
    setShownPlace(place);
    if (place?.page !== undefined && place.page !== null) setPage(place.page);
  }
  const { pageOf, pageOfFile, earlier, following } = words().preview;
  return (
    <div className={styles["pages"]}>
      {count > 1 && (
        <div className={styles["turn"]}>
          <IconButton icon={ChevronLeft} label={earlier} disabled={page <= 1} onClick={() => setPage(page - 1)} />
          <span aria-live="polite">{pageOf(page, count)}</span>
          <IconButton
            icon={ChevronRight}
            label={following}
            disabled={page >= count}
            onClick={() => setPage(page + 1)}
          />
        </div>
      )}
      <OriginalPage
        source={source}
        page={page}
        highlight={place?.page === page ? place.box : null}
        label={pageOfFile(page, name)}
        onOpen={setCount}
      />
    </div>
  );
}

/** Lines around the place that are shown of a long text. */
const aroundLines = 400;

interface LinesProps {
  name: string;
  bytes: Uint8Array;
  place: SourcePlace | undefined;
}

function Lines({ name, bytes, place }: LinesProps) {
  const all = useMemo(() => decode(bytes).split(/\r\n?|\n/), [bytes]);
  const [first, last] = place?.lines ?? [1, 0];
  const from = Math.max(1, first - aroundLines);
  const shown = all.slice(from - 1, Math.max(last, first) + aroundLines);
  const isMarked = (number: number): boolean => number >= first && number <= last;
  return (
    <section aria-label={name} className={styles["lines"]}>
      <pre dir="auto">
        {shown.map((line, index) => {
          const number = from + index;
          const text = `${line}\n`;
          return isMarked(number) ? (
            <mark key={number} ref={number === first ? bringIntoSight : undefined}>
              {text}
            </mark>
          ) : (
            text
          );
        })}
      </pre>
    </section>
  );
}

function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** As browsers do: UTF-16 by its mark, UTF-8, or what Windows wrote before. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
