import { useEffect, useRef, useState } from "react";
import { joinClasses } from "../joinClasses.ts";
import { words } from "../words/words.ts";
import { openOriginal } from "./openOriginal.ts";
import type { OriginalFile, OriginalSource } from "./OriginalFile.ts";
import styles from "./OriginalPage.module.css";

interface OriginalPageProps {
  /** Keep it the same object as long as it is the same file. */
  source: OriginalSource;
  /** From 1. */
  page: number;
  /** What to point at: left, top, width and height as shares of the page. */
  highlight?: readonly [number, number, number, number] | null;
  /** What it is, for those who do not see it: "Page 3 of homework.pdf". */
  label: string;
  /** Told how many pages there are. */
  onOpen?: (pageCount: number) => void;
}

/** A page of a file as it looks, as wide as there is room. */
export function OriginalPage({ source, page, highlight = null, label, onOpen }: OriginalPageProps) {
  const file = useOriginal(source, onOpen);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(canvas);
  const [drawn, setDrawn] = useState<{ of: OriginalFile; page: number; hasFailed: boolean } | null>(null);
  useEffect(() => {
    const target = canvas.current;
    if (file === null || file === "failed" || target === null || width === 0) return undefined;
    const controller = new AbortController();
    // Drawn apart from the page and laid over it in one step, so that what is there stays until then.
    const apart = document.createElement("canvas");
    file
      .draw(apart, page, Math.round(width * devicePixelRatio), controller.signal)
      .then(() => {
        if (controller.signal.aborted) return;
        target.width = apart.width;
        target.height = apart.height;
        target.getContext("2d")?.drawImage(apart, 0, 0);
        setDrawn({ of: file, page, hasFailed: false });
      })
      .catch(() => {
        if (!controller.signal.aborted) setDrawn({ of: file, page, hasFailed: true });
      });
    return () => controller.abort();
  }, [file, page, width]);
  const current = drawn !== null && drawn.of === file && drawn.page === page ? drawn : null;
  const hasFailed = file === "failed" || (current !== null && current.hasFailed);
  const isDrawn = current !== null && !hasFailed;
  const [left, top, wide, high] = highlight ?? [0, 0, 0, 0];
  return (
    <figure className={styles["page"]} aria-label={label} aria-busy={!isDrawn && !hasFailed}>
      <canvas
        ref={canvas}
        hidden={hasFailed}
        className={joinClasses(styles["canvas"], drawn === null && styles["waiting"])}
      />
      {hasFailed && <p className={styles["failed"]}>{words().texts.pageNotShown}</p>}
      {isDrawn && highlight !== null && (
        <div
          key={highlight.join()}
          ref={bringIntoSight}
          data-highlight
          className={styles["highlight"]}
          style={{ left: percent(left), top: percent(top), width: percent(wide), height: percent(high) }}
        />
      )}
    </figure>
  );
}

function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

const percent = (share: number): string => `${share * 100}%`;

/** The file, opened; null until then. Closed when another one is shown, or none. */
function useOriginal(
  source: OriginalSource,
  onOpen: ((pageCount: number) => void) | undefined,
): OriginalFile | "failed" | null {
  const [opened, setOpened] = useState<{ of: OriginalSource; file: OriginalFile | "failed" } | null>(null);
  const told = useRef(onOpen);
  useEffect(() => {
    told.current = onOpen;
  });
  useEffect(() => {
    let file: OriginalFile | null = null;
    let isGone = false;
    openOriginal(source).then(
      (open) => {
        if (isGone) return open.close();
        file = open;
        setOpened({ of: source, file: open });
        told.current?.(open.pageCount);
      },
      () => {
        if (!isGone) setOpened({ of: source, file: "failed" });
      },
    );
    return () => {
      isGone = true;
      file?.close();
    };
  }, [source]);
  return opened?.of === source ? opened.file : null;
}

/** The width of an element, in CSS pixels, in steps that are worth drawing again for. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = element.current?.parentElement ?? null;
    if (target === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.ceil((entry?.contentRect.width ?? 0) / 16) * 16));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
