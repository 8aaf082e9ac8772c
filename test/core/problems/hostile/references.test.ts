import { describe, expect, it } from "vitest";
import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { KeptFiles } from "../../../../src-main/core/problems/files/KeptFiles.ts";
import { p, wordParts } from "../../../fixtures/files/sheets/make/wordXml.ts";
import { zip } from "../../../fixtures/files/sheets/make/zip.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { bytesOf, pdfOf } from "../pages/writePdf.ts";
import { question, readHostile, refused, text, wordSheet } from "./readHostile.ts";

const { read, address } = readHostile();

describe("names", () => {
  it("do not decide what a file is", async () => {
    expect(await read(bytesOf(pdfOf([`/F2 12 Tf 72 700 Td (1. ${question}) Tj`])), "a.txt")).toMatchObject({
      kind: "pdf",
    });
    expect(await read(wordSheet(), "a.pdf")).toMatchObject({ kind: "word" });
    expect(
      await read(text(String.raw`\documentclass{exam}\begin{document}\question Add.\end{document}`), "a.docx"),
    ).toMatchObject({ kind: "latex" });
    const program = Buffer.concat([Buffer.from("\u007fELF\u0002\u0001\u0001"), Buffer.alloc(2_000)]);
    await expect(read(program, "a.md")).rejects.toEqual(refused("problems/unsupported"));
    await expect(read(Buffer.alloc(2_000, "\u0000\u0001"), "a.csv")).rejects.toEqual(refused("problems/not-text"));
    await expect(read(text("<!doctype html><script>1. x</script>"), "a.md")).rejects.toEqual(
      refused("problems/unsupported"),
    );
  });

  it.each(["../../outside/exam.md", "/etc/passwd", "..", "a/../../b.md"])("do not lead anywhere: %s", async (name) => {
    const bytes = text(`1. ${question}\n2. Subtract one.`);
    expect((await read(bytes, name)).name).not.toMatch(/[/\\]/);
    const dataDir = join(temporaryFolder(), "data");
    const kept = new KeptFiles(dataDir);
    const uploadId = await kept.begin(name, bytes.length);
    await kept.add(uploadId, bytes);
    const { hash } = await kept.end(uploadId);
    await kept.dispose();
    expect(readdirSync(dirname(dataDir), { recursive: true }).map(String).sort()).toEqual([
      "data",
      "data/problem-files",
      `data/problem-files/${hash}`,
    ]);
  });
});

describe("what a file refers to", () => {
  /** A file beside it that must not come into it. */
  const secret = "the key under the mat";

  it.each([
    [
      "Markdown",
      "a.md",
      "1. See ![map](ADDRESS/a.png) <img src='ADDRESS/b.png'>.\n2. [Link](ADDRESS/c) ![x](file://SECRET).",
    ],
    [
      "LaTeX",
      "a.tex",
      String.raw`\documentclass{exam}\input{SECRET}\begin{document}\begin{questions}\question \includegraphics{SECRET} \immediate\write18{curl ADDRESS/a}\question \verbatiminput{SECRET}\lstinputlisting{SECRET} \input|"curl ADDRESS/b" \end{questions}\end{document}`,
    ],
    [
      "a notebook",
      "a.ipynb",
      JSON.stringify({
        cells: [
          {
            cell_type: "markdown",
            metadata: {},
            source: "1. ![x](ADDRESS/a.png)\n2. <iframe src='ADDRESS/b'></iframe>",
          },
        ],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      }),
    ],
  ])("is not opened: %s", async (_, name, content) => {
    const path = join(temporaryFolder(), "secret.txt");
    writeFileSync(path, secret);
    const file = await read(text(content.replaceAll("ADDRESS", address()).replaceAll("SECRET", path)), name);
    expect(JSON.stringify(file)).not.toContain(secret);
    const flags = [...file.flags, ...file.problems.flatMap((problem) => problem.flags)].map(({ kind }) => kind);
    expect(flags.length).toBeGreaterThan(0);
  });

  it("is not opened: Word", async () => {
    const relation = (id: string, kind: string): string =>
      `<Relationship Id="${id}" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${address()}/${kind}"/>`;
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("r1", "image")}${relation("r2", "attachedTemplate")}${relation("r3", "oleObject")}</Relationships>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDEPICTURE "${address()}/field.png"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const linked = `<w:r><w:drawing><a:graphic><a:blip r:link="r1" xmlns:r="r"/></a:graphic></w:drawing></w:r>`;
    const parts = wordParts([p(`1. ${question}`, field), p("2. Subtract one.", linked)]);
    const { problems } = await read(zip({ ...parts, "word/_rels/document.xml.rels": relations }), "a.docx");
    expect(problems.map(({ flags }) => flags.map(({ kind }) => kind))).toEqual([[], ["picture-left-out"]]);
  });
});
