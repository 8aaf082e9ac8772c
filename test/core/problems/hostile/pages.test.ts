import { describe, expect, it } from "vitest";
import { bytesOf, pdfOf } from "../pages/writePdf.ts";
import { question, readHostile, refused } from "./readHostile.ts";

const { read, address } = readHostile();

describe("PDFs", () => {
  const page = `/F2 12 Tf 72 700 Td (1. ${question}) Tj`;

  it("run nothing, start nothing, and open no address", async () => {
    const action = (kind: string): string =>
      `<< /S /${kind} /URI (${address()}/pdf) /F (${address()}/pdf) /JS (app.launchURL\\('${address()}/pdf'\\)) >>`;
    for (const kind of ["JavaScript", "Launch", "URI", "SubmitForm", "GoToR", "ImportData"]) {
      const catalog = `/OpenAction ${action(kind)} /AA << /WC ${action(kind)} >>`;
      const { problems } = await read(bytesOf(pdfOf([page], { catalog })), "a.pdf");
      expect(problems.map((problem) => problem.question)).toEqual([question]);
    }
  });

  it("are refused with 10,000 pages", async () => {
    const bytes = bytesOf(pdfOf(Array.from({ length: 10_000 }, () => page)));
    await expect(read(bytes, "a.pdf")).rejects.toEqual(refused("problems/too-large", { size: "10000 pages" }));
  });

  it("are read from their objects where the table of places is broken, or else refused", async () => {
    const broken = pdfOf([page]).replace(/^\d{10} 00000 n/gm, "9999999999 00000 n");
    expect((await read(bytesOf(broken), "a.pdf")).problems).toHaveLength(1);
    await expect(read(bytesOf(broken.slice(0, 300)), "a.pdf")).rejects.toEqual(refused("problems/damaged"));
  });

  it("say that they are encrypted", async () => {
    const trailer =
      "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (OOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOO) /U (UUUUUUUUUUUUUUUUUUUUUUUUUUUUUUUU) >> /ID [(a) (a)] /Root";
    await expect(
      read(bytesOf(pdfOf([page]).replace(/\/Root(?= \d+ 0 R >>\nstartxref)/, trailer)), "a.pdf"),
    ).rejects.toEqual(refused("problems/encrypted"));
  });
});

describe("pictures", () => {
  it("of 40,000 by 40,000 pixels are refused by their header", async () => {
    const png = Buffer.from("89504e470d0a1a0a0000000d494844520000000000000000080200000000000000", "hex");
    png.writeUInt32BE(40_000, 16);
    png.writeUInt32BE(40_000, 20);
    await expect(read(png, "a.png")).rejects.toEqual(refused("problems/too-large", { size: "40000 by 40000 pixels" }));
  });
});
