import type { FileKind } from "../../../../src-shared/domain/problems/fileKind.ts";

const mega = 1_000_000;

/** Bytes of the largest file of each kind. */
export const largestFile: Readonly<Record<FileKind, number>> = {
  text: 2 * mega,
  markdown: 2 * mega,
  latex: 2 * mega,
  pdf: 100 * mega,
  word: 25 * mega,
  notebook: 20 * mega,
  table: 20 * mega,
  records: 20 * mega,
  picture: 25 * mega,
};

/** Bytes of the largest file of any kind. */
export const largestOfAll = Math.max(...Object.values(largestFile));
