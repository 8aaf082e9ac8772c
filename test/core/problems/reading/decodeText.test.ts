import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../src-main/core/problems/reading/decodeText.ts";

describe("decodeText", () => {
  it("reads UTF-8 and UTF-16 with and without a mark, and Windows-1252", () => {
    const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
    expect(decodeText(Buffer.from("\uFEFFä"))).toEqual({ text: "ä", encoding: "utf-8" });
    expect(decodeText(utf16("\uFEFFSolve x²"))).toEqual({ text: "Solve x²", encoding: "utf-16le" });
    expect(decodeText(utf16("Solve x"))).toEqual({ text: "Solve x", encoding: "utf-16le" });
    expect(decodeText(utf16("\uFEFFSolve").swap16())).toEqual({ text: "Solve", encoding: "utf-16be" });
    expect(decodeText(Buffer.from("L\u00f6se 5 \u20ac".replace("\u20ac", "\u0080"), "latin1"))).toEqual({
      text: "Löse 5 €",
      encoding: "windows-1252",
    });
  });

  it("has one kind of line end, and nothing that steers a terminal", () => {
    expect(decodeText(Buffer.from(`a\r\nb\rc\fd${" ".repeat(5_000)}${"x".repeat(5_000)}\u001b[31m`)).text).toBe(
      `a\nb\nc\n\nd${" ".repeat(200)}${"x".repeat(5_000)}[31m`,
    );
  });

  it("refuses what is no text", () => {
    expect(() => decodeText(Buffer.alloc(100))).toThrow(expect.objectContaining({ code: "problems/not-text" }));
  });
});
