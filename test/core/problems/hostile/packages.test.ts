import { describe, expect, it } from "vitest";
import { existsSync } from "node:fs";
import { item, p, wordFile, wordParts } from "../../../fixtures/files/sheets/make/wordXml.ts";
import { zip } from "../../../fixtures/files/sheets/make/zip.ts";
import { question, readHostile, refused, wordSheet } from "./readHostile.ts";

const { read, address } = readHostile();

describe("archives", () => {
  const document = "word/document.xml";

  it("does not unpack what grows beyond measure", async () => {
    const spaces = " ".repeat(30_000_000);
    await expect(read(wordSheet({ [document]: spaces }), "a.docx")).rejects.toEqual(
      refused("problems/unsafe", { what: "it would grow too large" }),
    );
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`word/media/${at}.bmp`, " ".repeat(4_000_000)]),
    );
    await expect(read(wordSheet(many), "a.docx")).rejects.toEqual(refused("problems/unsafe"));
  });

  it("does not believe what an archive says of its sizes", async () => {
    const bytes = Buffer.from(wordSheet({ [document]: `<a>${" ".repeat(30_000_000)}</a>` }));
    // The size of every part in the directory at the end becomes a hundred bytes.
    for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 4))
      bytes.writeUInt32LE(100, at + 24);
    await expect(read(bytes, "a.docx")).rejects.toEqual(
      refused("problems/unsafe", { what: "it would grow too large" }),
    );
  });

  it("does not open an archive of thousands of parts", async () => {
    const parts = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`customXml/${at}.xml`, "<a/>"]));
    await expect(read(wordSheet(parts), "a.docx")).rejects.toEqual(
      refused("problems/unsafe", { what: "too many parts" }),
    );
  });

  it("leaves archives in archives packed", async () => {
    const inner = wordFile([p("1. Ignored."), p("2. Ignored.")]);
    const { problems } = await read(wordSheet({ "word/embeddings/inner.docx": inner }), "a.docx");
    expect(problems.map((problem) => problem.question)).toEqual([question, "Subtract one."]);
    await expect(read(zip({ "inner.docx": inner }), "a.docx")).rejects.toEqual(
      refused("problems/unsupported", { what: "a ZIP archive" }),
    );
    await expect(read(wordSheet({ [document]: inner }), "a.docx")).rejects.toEqual(refused("problems/damaged"));
  });

  it.each(["../../escaped.xml", "/tmp/escaped.xml", "C:\\escaped.xml", "word\\..\\..\\escaped.xml"])(
    "does not follow a part called %s",
    async (name) => {
      const outcome = await read(wordSheet({ [name]: "<a/>" }), "a.docx").catch((thrown: unknown) => thrown);
      expect(outcome).toEqual(refused("problems/unsafe", { what: "a name that leads out of it" }));
      expect(existsSync("/tmp/escaped.xml")).toBe(false);
    },
  );
});

describe("XML", () => {
  const body = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>1. &x;</w:t></w:r></w:p></w:body></w:document>`;
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY x${at + 1} "${`&x${at};`.repeat(10)}">`).join("");

  it.each([
    ["entities that grow", `<!DOCTYPE a [<!ENTITY x0 "ha">${laughs}<!ENTITY x "&x9;">]>${body}`],
    ["an entity that is a file", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body}`],
    ["a definition that is elsewhere", `<!DOCTYPE a SYSTEM "ADDRESS/a.dtd">${body}`],
    ["an entity of the definition", `<!DOCTYPE a [<!ENTITY % x SYSTEM "ADDRESS/x">%x;]>${body}`],
  ])("is refused with %s", async (_, xml) => {
    const content = xml.replaceAll("ADDRESS", address());
    for (const part of ["word/document.xml", "word/numbering.xml", "word/styles.xml"])
      await expect(read(wordSheet({ [part]: content }), "a.docx")).rejects.toEqual(refused("problems/unsafe"));
    const wide = Buffer.from(`\uFEFF${content}`, "utf16le");
    await expect(read(wordSheet({ "word/document.xml": wide }), "a.docx")).rejects.toEqual(refused("problems/unsafe"));
    await expect(read(wordSheet({ "word/document.xml": Buffer.from(wide).swap16() }), "a.docx")).rejects.toEqual(
      refused("problems/damaged"),
    );
  });

  it("is refused when it is nested without end", async () => {
    const deep = `<w:document>${"<w:p>".repeat(100_000)}`;
    await expect(read(wordSheet({ "word/document.xml": deep }), "a.docx")).rejects.toEqual(refused("problems/unsafe"));
  });

  it("does not make numbers of a list grow", async () => {
    const level = (ilvl: number): string =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0)}${level(900_000_000)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const parts = wordParts([item(1, 0, question), item(1, 900_000_000, "Subtract one.")], [[["decimal", "%1."]]]);
    const { problems } = await read(zip({ ...parts, "word/numbering.xml": numbering }), "a.docx");
    expect(JSON.stringify(problems)).toContain(question);
    expect(JSON.stringify(problems).length).toBeLessThan(10_000);
  });
});
