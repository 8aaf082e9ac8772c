import { describe, expect, it } from "vitest";
import type { AppError } from "../../../../src-shared/errors/AppError.ts";
import { readPdf } from "../../../../src-main/core/problems/pages/readPdf.ts";
import type { ReadDocument } from "../../../../src-main/core/problems/reading/ReadDocument.ts";
import { readProblemFile } from "../../../../src-main/core/problems/readProblemFile.ts";
import { longPdf } from "./longPdf.ts";
import { bytesOf, pdfOf } from "./writePdf.ts";
import { digitalSheets, expectedOf, keyOf, sheetBytes } from "./sheetFiles.ts";

describe("worksheets that were set in LaTeX", () => {
  it.each(digitalSheets)("finds each problem of %s, and every formula", async (file) => {
    const { problems, flags } = await readProblemFile(sheetBytes(file), file);
    expect(problems.map(keyOf)).toEqual(expectedOf(file).problems.map(keyOf));
    expect([...flags, ...problems.flatMap((problem) => problem.flags)]).toEqual([]);
  });

  it("gives headings, places and the title", async () => {
    const { title, blocks } = await readPdf(sheetBytes("exercices.pdf"));
    expect(title).toBe("Devoir surveillé : fonctions et suites");
    expect(blocks.filter((block) => block.isProblem)).toHaveLength(5);
    for (const { place } of blocks) {
      const [left = 0, top = 0, width = 0, height = 0] = place.box ?? [];
      expect(place.page).toBe(1);
      expect(left + width).toBeLessThanOrEqual(1);
      expect(top + height).toBeLessThanOrEqual(1);
      expect(width * height).toBeGreaterThan(0);
    }
  });

  it("leaves out headers, footers and numbers of pages", async () => {
    const { blocks } = await readPdf(sheetBytes("electricity.pdf"));
    const text = blocks.map((block) => block.text).join("\n");
    expect(text).not.toMatch(/Physics 101|Page \d/);
  });
});

describe("what cannot be read", () => {
  it("flags a page that is a picture", async () => {
    const { blocks, flags } = await readPdf(sheetBytes("scan-words.pdf"));
    expect(blocks).toEqual([]);
    expect(flags).toEqual([{ kind: "page-not-read", text: "", place: { page: 1, box: null, lines: null } }]);
  });

  it("flags signs that the font says nothing of", async () => {
    const { blocks } = await readPdf(bytesOf(pdfOf(["/F2 12 Tf 72 700 Td (Compute ) Tj /F3 12 Tf (ab) Tj"])));
    expect(blocks.flatMap((block) => block.flags.map((flag) => flag.kind))).toContain("formula-lost");
  });

  it("tells of the pages read so far", async () => {
    const told: { read: number; total: number; pages: number }[] = [];
    const pagesIn = ({ blocks }: ReadDocument): number => new Set(blocks.map(({ place }) => place.page)).size;
    const document = await readPdf(bytesOf(longPdf(5)), {
      onProgress({ read, total }, part) {
        if (part !== null) told.push({ read, total, pages: pagesIn(part) });
      },
    });
    expect(told).toEqual([1, 2, 4].map((read) => ({ read, total: 5, pages: read })));
    expect(pagesIn(document)).toBe(5);
  });
});

describe("hostile files", () => {
  const text = "/F2 12 Tf 72 700 Td (1. What is the sum of two and three?) Tj";

  it("runs no script and opens no address", async () => {
    const { blocks } = await readPdf(
      bytesOf(
        pdfOf([text], {
          catalog:
            "/OpenAction << /S /JavaScript /JS (globalThis.harmed = true; app.launchURL('http://127.0.0.1:9/')) >>",
        }),
      ),
    );
    expect(blocks.map((block) => block.text)).toEqual(["1. What is the sum of two and three?"]);
    expect("harmed" in globalThis).toBe(false);
  });

  it.each([
    ["cut off", pdfOf([text]).slice(0, 200), "problems/damaged"],
    ["nothing but a header", "%PDF-1.7\n", "problems/damaged"],
    ["noise", `%PDF-1.7\n${"\u0001\u0002\u0003\u00ff".repeat(5_000)}`, "problems/damaged"],
    [
      "pages that contain each other",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
      "page-not-read",
    ],
  ])("says that nothing can be read: %s", async (_, file, expected) => {
    const said = await readPdf(bytesOf(file)).then(
      ({ flags }) => flags.map((flag) => flag.kind).join(),
      (error: AppError) => error.code,
    );
    expect(said).toBe(expected);
  });

  it("asks for a copy without a password", async () => {
    await expect(readPdf(sheetBytes("locked-words.pdf"))).rejects.toMatchObject({ code: "problems/encrypted" });
  });

  it("is not harmed by brackets in brackets", async () => {
    const deep = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/X ${"[".repeat(200_000)}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;
    await expect(readPdf(bytesOf(deep))).rejects.toMatchObject({ code: "problems/damaged" });
  });

  it("leaves a picture of 40,000 by 40,000 pixels alone", async () => {
    const { flags } = await readPdf(bytesOf(pdfOf(["/Huge Do"], { hugePicture: true })));
    expect(flags.map((flag) => flag.kind)).toEqual(["page-not-read"]);
  });
});
