import { beforeEach, expect, test } from "vitest";
import { ModelFileRepository, type ModelFileRecord } from "../../../src-main/core/storage/ModelFileRepository.ts";
import { openDatabase, type OpenDatabase } from "../../../src-main/core/storage/openDatabase.ts";
import { modelId } from "../../../src-shared/domain/ids.ts";

let db: OpenDatabase;
let files: ModelFileRepository;

beforeEach(() => {
  ({ db } = openDatabase(":memory:"));
  files = new ModelFileRepository(db);
});

const record = (name: string, change: Partial<ModelFileRecord> = {}): ModelFileRecord => ({
  modelId: modelId.parse(`file:${name}`),
  path: `/models/${name}.gguf`,
  parts: [`/models/${name}.gguf`],
  summary: {
    name,
    architecture: "phi3",
    parameters: null,
    trainContextTokens: 2048,
    quantization: "Q4_K_M",
    sizeBytes: 5,
    chatTemplate: "{{ '𝑥' }}",
    licence: null,
  },
  origin: "added",
  foundIn: null,
  source: null,
  variantId: null,
  modifiedMs: null,
  hash: null,
  ...change,
});

test("a record is read as it was written, in the order of adding", () => {
  const split = record("split", {
    parts: ["/models/split.gguf", "/models/two.gguf"],
    origin: "found",
    foundIn: "LM Studio",
    source: { repository: "o/r", revision: "main", path: "a b.gguf" },
    variantId: "phi-4/Q4_K_M",
    // Part of a millisecond too: a rounded time would read as another file.
    modifiedMs: 1_700_000_000_123.456,
    hash: { sha256: "a".repeat(64), others: ["b".repeat(64)], hashedAt: 9 },
  });
  files.save(record("plain"), 2);
  files.saveAll([split, record("third")], 1);
  expect(files.list()).toEqual([split, record("third"), record("plain")]);
});

test("saving again brings up to date and keeps the place; a hash can go", () => {
  files.saveAll([record("one"), record("two")], 1);
  const hash = { sha256: "c".repeat(64), others: [], hashedAt: 3 };
  files.save(record("one", { origin: "downloaded", modifiedMs: 7, hash }), 5);
  expect(files.list()).toEqual([record("one", { origin: "downloaded", modifiedMs: 7, hash }), record("two")]);
  files.save(record("one"), 6);
  expect(files.list()[0]).toEqual(record("one"));
});

test("of several all are saved or none", () => {
  const clash = record("other", { path: "/models/one.gguf" });
  expect(() => files.saveAll([record("one"), clash], 1)).toThrow(/UNIQUE/);
  expect(files.list()).toEqual([]);
});

test("removing tells whether there was one", () => {
  files.save(record("one"), 1);
  expect(files.remove(record("one").modelId)).toBe(true);
  expect(files.remove(record("one").modelId)).toBe(false);
  expect(files.list()).toEqual([]);
});

test("a file of the first version is one file without a licence entry", () => {
  db.exec(
    "INSERT INTO model_files (model_id, path, summary, added_at) VALUES ('file:1', '/m.gguf', '{\"name\":\"M\"}', 1)",
  );
  expect(files.list()).toMatchObject([{ parts: ["/m.gguf"], origin: "added", hash: null, summary: { name: "M" } }]);
});
