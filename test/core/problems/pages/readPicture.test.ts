import { mkdtempSync, copyFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../../../src-main/core/problems/pages/readPdf.ts";
import { readPicture } from "../../../../src-main/core/problems/pages/readPicture.ts";
import { readProblemFile } from "../../../../src-main/core/problems/readProblemFile.ts";
import { ocrSources } from "../../../../tools/ocrFiles.ts";
import { expectedOf, keyOf, sheetBytes } from "./sheetFiles.ts";

/** The same files as are laid beside the built thread. */
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-ocr-"));
  for (const path of ocrSources) copyFileSync(path, join(folder, basename(path)));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("pictures of a worksheet in words", () => {
  it.each(["photo-words.jpg", "screen-words.png", "web-words.webp"])("reads each problem of %s", async (file) => {
    const { problems } = await readProblemFile(sheetBytes(file), file, { ocrFolder: folder });
    expect(problems.map(keyOf)).toEqual(expectedOf(file).problems.map(keyOf));
  });

  it.each(["scan-words.pdf", "scan-jpeg2000.pdf"])("reads a page of %s that is a picture", async (file) => {
    const { problems, flags } = await readProblemFile(sheetBytes(file), file, { ocrFolder: folder, readsScans: true });
    expect(problems.map(keyOf)).toEqual(expectedOf(file).problems.map(keyOf));
    expect(flags).toEqual([]);
  });
});

describe("pictures of formulas", () => {
  it("flags every line with mathematics in it", async () => {
    const { blocks } = await readPdf(sheetBytes("scan-algebra.pdf"), { ocrFolder: folder });
    const withFormulas = blocks.filter((block) => /[=<>^|{}]|\b(p|x)\b/.test(block.text));
    expect(withFormulas.length).toBeGreaterThan(3);
    for (const block of withFormulas) expect(block.flags.map((flag) => flag.kind)).toContain("unsure-reading");
  });
});

describe("hostile pictures", () => {
  const png = (width: number, height: number): Uint8Array => {
    const bytes = Buffer.from(sheetBytes("screen-words.png"));
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return new Uint8Array(bytes);
  };

  it.each([
    ["cut off in its header", sheetBytes("photo-words.jpg").slice(0, 12)],
    ["without its pixels", sheetBytes("screen-words.png").slice(0, 60)],
    ["with a size that is not its own", png(3_000, 3_000)],
  ])("says that a picture is damaged: %s", async (_, bytes) => {
    await expect(readPicture(bytes, folder)).rejects.toMatchObject({ code: "problems/damaged" });
  });
});
