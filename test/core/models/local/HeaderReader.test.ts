import { expect, test } from "vitest";
import { HeaderReader } from "../../../../src-main/core/models/local/HeaderReader.ts";
import { nameFor } from "../../../../src-main/core/models/local/nameFor.ts";
import type { GgufSummary } from "../../../../src-main/core/ports/InferenceEngine.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ErrorCode } from "../../../../src-shared/errors/errorCodes.ts";

const sight = { modifiedMs: 1, partBytes: [5], sizeBytes: 5 };
const summary: GgufSummary = {
  name: "M",
  architecture: "phi3",
  parameters: 9,
  trainContextTokens: 1,
  quantization: "",
  sizeBytes: 3,
  chatTemplate: null,
  licence: null,
};

/** A reader on an engine that fails in this way each time, or answers. */
function readerOn(...answers: (ErrorCode | "ok")[]) {
  let asked = 0;
  const inspect = (): Promise<GgufSummary> => {
    const answer = answers[asked++] ?? "ok";
    return answer === "ok" ? Promise.resolve(summary) : Promise.reject(new AppError(answer, answer));
  };
  return { reader: new HeaderReader({ inspect }), asked: () => asked };
}

test("a file is not blamed for an engine that another one brought down", async () => {
  const { reader, asked } = readerOn("engine/crashed");
  expect(await reader.read("/a.gguf", sight)).toEqual({ ...summary, sizeBytes: 5 });
  expect(asked()).toBe(2);
});

test("one that brings the engine down again is passed over until it changes", async () => {
  const { reader, asked } = readerOn("engine/crashed", "engine/crashed");
  expect(await reader.read("/a.gguf", sight)).toBeNull();
  expect(await reader.read("/a.gguf", sight)).toBeNull();
  expect(asked()).toBe(2);
  expect(await reader.read("/a.gguf", { ...sight, modifiedMs: 2 })).not.toBeNull();
});

test("without an engine nothing is called broken", async () => {
  const { reader } = readerOn("engine/unavailable");
  await expect(reader.read("/a.gguf", sight)).rejects.toMatchObject({ code: "engine/unavailable" });
  expect(await reader.read("/a.gguf", sight)).not.toBeNull();
});

test("after closing the engine is left alone", async () => {
  const { reader, asked } = readerOn();
  reader.close();
  expect(await reader.read("/a.gguf", sight)).toBeNull();
  expect(asked()).toBe(0);
});

test.each([
  ["Phi 4 Reasoning", "/m/phi.gguf", "Phi 4 Reasoning"],
  ["数学模型", "/m/phi.gguf", "数学模型"],
  ["", "/m/phi.gguf", "hint"],
  [".", "/m/phi.gguf", "hint"],
  ["Model", "/m/phi.gguf", "hint"],
  ["tmp1x2y", "/m/phi.gguf", "hint"],
  [`sha256-${"a".repeat(64)}`, "/m/x", "hint"],
  ["7b1e9c0d7b1e9c0d7b1e9c0d7b1e9c0d7b1e9c0d", "/m/phi.gguf", "hint"],
  ["phi-00001-of-00002", "/m/phi-00001-of-00002.gguf", "hint"],
  [" two\n lines\u202e\u0000 ", "/m/phi.gguf", "two lines"],
])("the name %j in %s is shown as %j", (header, path, shown) => expect(nameFor(header, path, "hint")).toBe(shown));
