import { beforeAll, expect, test } from "vitest";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { OutputReader, type OutputPiece } from "../../src-main/engine/OutputReader.ts";
import { loadStarter } from "./starterModel.ts";

let loaded: LoadedLlama;
beforeAll(async () => {
  loaded = await loadStarter(256);
});

/** Neighbouring texts as one, since where a text is cut does not matter. */
function joined(pieces: OutputPiece[]): OutputPiece[] {
  return pieces.reduce<OutputPiece[]>((all, piece) => {
    const last = all.at(-1);
    if (piece.type === "text" && last?.type === "text") last.text += piece.text;
    else all.push({ ...piece });
    return all;
  }, []);
}

function read(markers: { open: string; close: string }, text: string, special: boolean): OutputPiece[] {
  const reader = new OutputReader(loaded.model, markers, ["[END]"]);
  const tokens = loaded.model.tokenize(text, special);
  return joined([...tokens.flatMap((token) => reader.read(token)), ...reader.flush()]);
}

test("markers that are one token are known by it", () => {
  expect(read({ open: "<think>", close: "</think>" }, "<think>a</think>b", true)).toEqual([
    { type: "open" },
    { type: "text", text: "a" },
    { type: "close" },
    { type: "text", text: "b" },
  ]);
});

test("markers of several tokens are found in the text, however it is cut", () => {
  expect(read({ open: "[THINK]", close: "[/THINK]" }, "[THINK]x [/ y[/THINK]z [E [END]", false)).toEqual([
    { type: "open" },
    { type: "text", text: "x [/ y" },
    { type: "close" },
    { type: "text", text: "z [E " },
    { type: "stop" },
  ]);
});

test("what only looks like the start of a marker comes out in the end", () => {
  expect(read({ open: "[THINK]", close: "[/THINK]" }, "2 [/THIN", false)).toEqual([{ type: "text", text: "2 [/THIN" }]);
});

test("characters of several tokens come out whole", () => {
  const text = "√2 ≠ π, 数学 🙂 ok";
  const reader = new OutputReader(loaded.model, null, []);
  const pieces = loaded.model.tokenize(text, false).flatMap((token) => reader.read(token));
  expect(pieces.filter((piece) => piece.type === "text" && piece.text.includes("\uFFFD"))).toEqual([]);
  expect(joined([...pieces, ...reader.flush()])).toEqual([{ type: "text", text }]);
});
