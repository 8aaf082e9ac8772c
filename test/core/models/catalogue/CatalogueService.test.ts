import { resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { CatalogueService } from "../../../../src-main/core/models/catalogue/CatalogueService.ts";
import { loadCatalogue } from "../../../../src-main/core/models/catalogue/loadCatalogue.ts";
import { openRepositories, type Repositories } from "../../../../src-main/core/storage/openRepositories.ts";
import { catalogue as schema } from "../../../../src-shared/domain/catalogue.ts";

const entries = loadCatalogue(resolve(import.meta.dirname, "../../../../resources"));
const commit = "0123456789abcdef0123456789abcdef01234567";
const otherCommit = "f".repeat(40);
const [hashA, hashB] = ["a".repeat(64), "b".repeat(64)];

/** Shipped with a hash. */
const pinned = "phi-4-reasoning/Q4_K_M";
/** Shipped without one. */
const open = "phi-4-reasoning/Q6_K";

let hubFiles: Repositories["hubFiles"];
let catalogue: CatalogueService;
beforeEach(() => {
  ({ hubFiles } = openRepositories(":memory:"));
  catalogue = new CatalogueService(entries, hubFiles);
});

function fileOf(variantId: string, service = catalogue) {
  const [file] = service.variant(variantId).variant.files;
  if (file === undefined) throw new Error("no file");
  return file;
}

test("the catalogue is what the contract says", () => {
  expect(schema.parse(catalogue.value.value)).toEqual(catalogue.value.value);
  expect(catalogue.variant(open)).toMatchObject({
    model: { catalogueId: "phi-4-reasoning", contextTokens: 32_768 },
    variant: { variantId: open, quantization: "Q6_K" },
  });
  expect(catalogue.shapeOf("phi-4-reasoning")).toMatchObject({ architecture: "phi3", layers: 40 });
  expect(() => catalogue.variant("phi-4-reasoning/Q9")).toThrow(expect.objectContaining({ code: "models/not-found" }));
  expect(() => catalogue.shapeOf("phi-9")).toThrow(expect.objectContaining({ code: "models/not-found" }));
});

test("what the hub says of a file is laid over the catalogue, told, and kept", () => {
  const told: number[] = [];
  catalogue.value.subscribe(() => told.push(catalogue.variant(open).variant.sizeBytes));
  const { repository, path } = fileOf(open);
  catalogue.remember({ repository, path, revision: commit, sizeBytes: 12_345, sha256: hashA });
  const expected = { repository, path, revision: commit, sizeBytes: 12_345, sha256: hashA };
  expect(fileOf(open)).toEqual(expected);
  expect(told).toEqual([12_345]);
  expect(fileOf(open, new CatalogueService(entries, hubFiles))).toEqual(expected);
});

test("a hash that the hub said gives way to a newer one, a shipped hash never does", () => {
  for (const [variantId, sha256] of [
    [open, hashA],
    [open, hashB],
    [pinned, hashA],
  ] as const) {
    const { repository, path } = fileOf(variantId);
    catalogue.remember({ repository, path, revision: otherCommit, sizeBytes: 1, sha256 });
  }
  expect(fileOf(open)).toMatchObject({ sha256: hashB, revision: otherCommit });
  const shipped = entries[0]?.variants.find(({ quantization }) => quantization === "Q4_K_M")?.sha256;
  expect(shipped).toMatch(/^[0-9a-f]{64}$/);
  expect(fileOf(pinned)).toMatchObject({ sha256: shipped, revision: "main", sizeBytes: null });
});

test("a file with the shipped hash gives its commit and size", () => {
  const { repository, path, sha256 } = fileOf(pinned);
  catalogue.remember({ repository, path, revision: commit, sizeBytes: 9_053_000_000, sha256 });
  // A newer file in the same place does not push it out.
  catalogue.remember({ repository, path, revision: otherCommit, sizeBytes: 1, sha256: hashB });
  expect(fileOf(pinned)).toEqual({ repository, path, revision: commit, sizeBytes: 9_053_000_000, sha256 });
});

test("a remembered hash from before the catalogue had one does not count", () => {
  const { repository, path } = fileOf(pinned);
  hubFiles.save({ repository, path, revision: otherCommit, sizeBytes: 1, sha256: hashA }, 1);
  expect(fileOf(pinned, new CatalogueService(entries, hubFiles)).revision).toBe("main");
});

test("a shipped commit stays", () => {
  const file = fileOf("gpt-oss-20b/MXFP4");
  expect(file.revision).toMatch(/^[0-9a-f]{40}$/);
  catalogue.remember({ ...file, revision: otherCommit, sizeBytes: 12_109_566_560 });
  expect(fileOf("gpt-oss-20b/MXFP4").revision).toBe(file.revision);
});

test("a file the catalogue does not have is remembered and changes nothing", () => {
  const before = catalogue.value.value;
  catalogue.remember({ repository: "a/b", path: "c.gguf", revision: commit, sizeBytes: 1, sha256: hashA });
  expect(catalogue.value.value).toEqual(before);
  expect(hubFiles.list()).toHaveLength(1);
});

test("a file is known by its hash, whatever it is called", () => {
  const { sha256, repository, path } = fileOf(pinned);
  const facts = { sha256, sizeBytes: 5, fileName: "sha256-of-a-blob", repository: null };
  expect(catalogue.identify(facts)).toEqual({
    variantId: pinned,
    source: { repository, revision: "main", path },
    sha256,
  });
  expect(catalogue.identify({ ...facts, sha256: hashA })).toBeNull();
});

test("a file nobody hashed is known by its name and size", () => {
  const { repository, path } = fileOf(open);
  const sizeBytes = catalogue.variant(open).variant.sizeBytes;
  const facts = { sha256: null, sizeBytes: Math.round(sizeBytes * 1.001), fileName: path, repository };
  expect(catalogue.identify(facts)).toMatchObject({ variantId: open, sha256: null });
  expect(catalogue.identify({ ...facts, repository: null })).toMatchObject({ variantId: open });
  expect(catalogue.identify({ ...facts, repository: "someone/else" })).toBeNull();
  expect(catalogue.identify({ ...facts, fileName: "model.gguf" })).toBeNull();
  expect(catalogue.identify({ ...facts, sizeBytes: sizeBytes / 2 })).toBeNull();
});

test("once the size is known, it must be exactly that", () => {
  const { repository, path } = fileOf(open);
  catalogue.remember({ repository, path, revision: commit, sizeBytes: 12_345, sha256: hashA });
  const facts = { sha256: null, sizeBytes: 12_345, fileName: path, repository };
  expect(catalogue.identify(facts)).toMatchObject({ variantId: open, sha256: hashA });
  expect(catalogue.identify({ ...facts, sizeBytes: 12_346 })).toBeNull();
  expect(catalogue.identify({ ...facts, sha256: hashB })).toBeNull();
});
