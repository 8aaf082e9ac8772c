import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectGguf } from "../../src-main/engine/inspectGguf.ts";
import { readGgufHeader } from "../../src-main/engine/readGgufHeader.ts";
import { readMetadata } from "../../src-main/engine/readMetadata.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { ggufBytes, number, text, texts, u32, u64 } from "./ggufBytes.ts";

const architecture = ["general.architecture", text("llama")] as const;
const tensor = { name: "output.weight", dimensions: [32, 4], type: 0, offset: 0 };

function write(bytes: Buffer): string {
  const path = join(temporaryFolder(), "model.gguf");
  writeFileSync(path, bytes);
  return path;
}

/** Space for weights after a header. */
const withWeights = (header: Buffer, bytes = 4096): Buffer => Buffer.concat([header, Buffer.alloc(bytes)]);

test.each([
  ["more entries than a file can hold", ggufBytes([architecture], [], { entryCount: 2n ** 62n })],
  ["more tensors than a file can hold", ggufBytes([architecture], [], { tensorCount: 2n ** 62n })],
  ["many thousand entries", ggufBytes([architecture], [], { entryCount: 100_000 })],
  ["an endless array", ggufBytes([["a", { type: 9, bytes: Buffer.concat([u32(4), u64(2n ** 60n)]) }]])],
  ["an endless array of texts", ggufBytes([["a", { type: 9, bytes: Buffer.concat([u32(8), u64(2n ** 52n)]) }]])],
  ["an array inside an array", ggufBytes([["a", { type: 9, bytes: Buffer.concat([u32(9), u64(2), u64(0)]) }]])],
  ["an array of nothing known", ggufBytes([["a", { type: 9, bytes: Buffer.concat([u32(77), u64(2), u64(0)]) }]])],
  ["a text longer than the file", ggufBytes([["a", { type: 8, bytes: u64(2n ** 40n) }]])],
  ["a text of 2^63 letters", ggufBytes([["a", { type: 8, bytes: u64(2n ** 63n) }]])],
  ["a key longer than any key", ggufBytes([["k".repeat(5000), number(1)]])],
  ["an unknown kind of value", ggufBytes([["a", { type: 99, bytes: u32(1) }]])],
  ["a tensor with many dimensions", ggufBytes([architecture], [{ ...tensor, dimensions: Array(99).fill(1) }])],
  ["a tensor of 2^66 weights", ggufBytes([architecture], [{ ...tensor, dimensions: [2n ** 33n, 2n ** 33n] }])],
  ["an alignment of nothing", ggufBytes([architecture, ["general.alignment", number(0)]])],
  ["more layers than any model has", ggufBytes([architecture, ["llama.block_count", number(0xffffffff)]])],
  ["only the first four letters", Buffer.from("GGUF")],
  ["half a header", ggufBytes([architecture, ["general.name", text("Half")]]).subarray(0, 60)],
])("%s is no model", async (_name, bytes) => {
  const path = write(bytes);
  await expect(readGgufHeader(path)).rejects.toMatchObject({ code: "models/not-gguf", data: { path } });
});

test("a file whose last weights are missing is incomplete", async () => {
  const whole = withWeights(ggufBytes([architecture], [tensor]), 32 * 4 * 4 + 32);
  expect((await readGgufHeader(write(whole))).tensors).toHaveLength(1);
  const farOff = withWeights(ggufBytes([architecture], [{ ...tensor, offset: 2n ** 50n }]));
  for (const bytes of [whole.subarray(0, -60), farOff])
    await expect(readGgufHeader(write(bytes))).rejects.toMatchObject({ code: "models/incomplete" });
});

test("a version of the format that is not known is not supported", async () => {
  const path = write(ggufBytes([architecture], [], { version: 0x03000000 }));
  await expect(readGgufHeader(path)).rejects.toMatchObject({ code: "models/unsupported", data: { path } });
});

test("bad UTF-8, control characters and names like paths are texts and nothing else", async () => {
  const path = write(
    withWeights(
      ggufBytes(
        [
          architecture,
          ["general.name", text("../../etc/\u0000pass\nwd")],
          ["general.license", text(Buffer.from([0x6d, 0xff, 0xfe]))],
          [Buffer.from([0xff, 0x61]), number(7)],
          ["__proto__.polluted", number(1)],
          ["llama.context_length", { type: 6, bytes: Buffer.from([0, 0, 0xc0, 0x7f]) }],
        ],
        [{ ...tensor, name: "../../output.weight" }],
      ),
    ),
  );
  expect(await inspectGguf(path)).toMatchObject({
    name: "../../etc/ pass wd",
    licence: "m\uFFFD\uFFFD",
    trainContextTokens: 0,
    parameters: 128,
  });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(await readMetadata(path)).toContainEqual({ key: "\uFFFDa", value: "7" });
});

test("a vocabulary is stepped over, and its beginning kept", async () => {
  const tokens = Array.from({ length: 150_000 }, (_, index) => `token ${index}`);
  const path = write(
    withWeights(
      ggufBytes([["tokenizer.ggml.tokens", texts(tokens)], architecture, ["general.name", text("After it")]], [tensor]),
    ),
  );
  const { entries } = await readGgufHeader(path);
  expect(entries.get("tokenizer.ggml.tokens")).toEqual({ length: 150_000, first: tokens.slice(0, 8) });
  expect(entries.get("general.name")).toBe("After it");
  expect(await readMetadata(path)).toContainEqual({
    key: "tokenizer.ggml.tokens",
    value: `${tokens.slice(0, 8).join(", ")}, … (150,000 in all)`,
  });
});

test("a long value is cut for showing", async () => {
  const path = write(ggufBytes([["tokenizer.chat_template", text("x".repeat(9_000))]]));
  expect(await readMetadata(path)).toEqual([{ key: "tokenizer.chat_template", value: `${"x".repeat(500)}…` }]);
  expect((await inspectGguf(path)).chatTemplate).toHaveLength(9_000);
});

test("of a split model all parts count, and all must be there", async () => {
  const folder = temporaryFolder();
  const bytes = withWeights(ggufBytes([architecture], [tensor]));
  const part = (index: number): string => join(folder, `big-0000${index}-of-00002.gguf`);
  writeFileSync(part(1), bytes);
  await expect(inspectGguf(part(1))).rejects.toMatchObject({ code: "models/file-missing", data: { path: part(2) } });
  writeFileSync(part(2), bytes);
  expect(await inspectGguf(part(1))).toMatchObject({ parameters: 256, sizeBytes: bytes.length });
});

test("a text in the way of the buffer's edge is read whole", async () => {
  const long = "y".repeat(3 * 2 ** 20);
  const path = write(
    ggufBytes([
      ["a", text(long)],
      ["b", text("end")],
    ]),
  );
  expect((await readGgufHeader(path)).entries.get("a")).toBe(long);
  expect((await readGgufHeader(path)).entries.get("b")).toBe("end");
});
