import type { ReadingFlag } from "../../../../../src-shared/domain/problems/readingFlag.ts";
import type { SourcePlace } from "../../../../../src-shared/domain/problems/sourcePlace.ts";
import { frameOfAll, type Frame } from "../formulas/Box.ts";
import type { ReadBlock } from "../../reading/ReadDocument.ts";
import type { BlockDraft } from "./BlockDraft.ts";
import { namesProblem } from "./labels.ts";
import type { PageRow } from "./PageRow.ts";

/** Width and height of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const toShare = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

/** Where on its page something stands, with a little room around it. */
export function placeOf(page: number, { width, height }: PageSize, frame: Frame): SourcePlace {
  const [left, top] = [toShare((frame.left - 2) / width), toShare((frame.top - 2) / height)];
  const [right, bottom] = [toShare((frame.right + 2) / width), toShare((frame.bottom + 2) / height)];
  return { page, box: [left, top, toShare(right - left), toShare(bottom - top)], lines: null };
}

/** Steps of indentation: each is further in than the one before by more than the width of a letter. */
function toSteps(drafts: readonly BlockDraft[]): number[] {
  const indents = drafts
    .filter((draft) => draft.kind !== "heading")
    .map((draft) => draft.indent)
    .sort((one, other) => one - other);
  const steps: number[] = [];
  for (const indent of indents) {
    const last = steps.at(-1);
    if (last === undefined || indent - last > 8) steps.push(indent);
  }
  return steps;
}

const depthIn = (steps: readonly number[], indent: number): number =>
  Math.max(0, steps.filter((step) => indent >= step - 0.5).length - 1);

/** @param sizeOf the size of a page, by its number */
export function toBlocks(drafts: readonly BlockDraft[], sizeOf: (page: number) => PageSize): ReadBlock[] {
  const steps = toSteps(drafts);
  const sizes = [
    ...new Set(drafts.filter((draft) => draft.kind === "heading").map((draft) => Math.round(draft.size))),
  ].sort((one, other) => other - one);
  return drafts.map((draft) => {
    const page = draft.rows[0]?.page ?? 1;
    const onPage = draft.rows.filter((row) => row.page === page);
    const isHeading = draft.kind === "heading";
    const place = placeOf(page, sizeOf(page), frameOfAll(onPage));
    const flat: ReadingFlag[] = draft.isFlattened ? [{ kind: "table-flattened", text: draft.text, place }] : [];
    return {
      kind: draft.kind,
      text: draft.text,
      label: null,
      depth: isHeading ? Math.min(6, sizes.indexOf(Math.round(draft.size)) + 1) : depthIn(steps, draft.indent),
      isProblem: isHeading && namesProblem(draft.text),
      points: null,
      place,
      flags: [...flat, ...draft.rows.flatMap((row) => flagsOf(row, sizeOf(row.page)))],
    };
  });
}

const flagsOf = (row: PageRow, size: PageSize): ReadingFlag[] =>
  row.cells.flatMap((cell) =>
    cell.doubts.map(({ kind, text, frame }) => ({ kind, text, place: placeOf(row.page, size, frame) })),
  );
