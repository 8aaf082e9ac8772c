import { expect, test } from "vitest";
import { sheetTitleOf } from "../../../../../src-renderer/features/sheet/preview/sheetTitleOf.ts";
import type { PreviewedFile } from "../../../../../src-renderer/features/sheet/preview/usePreview.ts";
import { fileHash } from "../../../../../src-shared/domain/problems/keptFile.ts";
import type { ProblemFileFacts } from "../../../../../src-shared/domain/problems/problemFile.ts";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";

const factsOf = (title: string | null): ProblemFileFacts => ({
  name: "exam.pdf",
  kind: "pdf",
  sizeBytes: 1,
  title,
  records: null,
  flags: [],
});

const file = (name: string, title?: string | null): PreviewedFile => ({
  hash: fileHash.parse("a".repeat(64)),
  name,
  isRemembered: false,
  ...(title !== undefined && { facts: factsOf(title) }),
});

const error = new AppError("problems/damaged", "It has no pages.");

test.each([
  ["the title of the first file", [file("exam.pdf", " Final exam "), file("other.pdf", "Other")], "Final exam"],
  ["its name where it has none", [file("exam of march.pdf", null)], "exam of march"],
  ["its name where the title is blank", [file("exam.tar.gz", "  ")], "exam.tar"],
  ["its name while it is read", [file("exam.pdf")], "exam"],
  ["a name with a dot that begins no ending", [file("Chapter 2. Limits", null)], "Chapter 2. Limits"],
  ["that of the second where the first cannot be read", [{ ...file("torn.pdf"), error }, file("exam.pdf")], "exam"],
  ["nothing where there are no files", [], ""],
])("is %s", (_what, files, expected) => {
  expect(sheetTitleOf(files)).toBe(expected);
});

test("is no longer than a sheet's title may be", () => {
  expect(sheetTitleOf([file("exam.pdf", "x".repeat(500))])).toHaveLength(200);
});
