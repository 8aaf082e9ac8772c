import { expect, test } from "vitest";
import { downloadConcerns } from "../../../../src-renderer/features/models/downloadConcerns.ts";
import { licenceWords, placeWords, stateWords } from "../../../../src-renderer/features/models/localWords.ts";
import { machineWords } from "../../../../src-renderer/features/models/machineWords.ts";
import { repositoryOf } from "../../../../src-renderer/features/models/repositoryOf.ts";
import { sampleCatalogue, sampleFile, sampleFit, sampleMachine, starter } from "./page/sampleLibrary.ts";

const gibibyte = 2 ** 30;

test("a machine in a line", () => {
  expect(machineWords(sampleMachine)).toBe("16 GB memory · Apple M2 · 212 GB free");
  const gpu = {
    backend: "cuda",
    names: ["RTX 4090"],
    memoryBytes: 24 * gibibyte,
    availableMemoryBytes: 0,
    sharedBytes: 0,
  };
  expect(machineWords({ ...sampleMachine, memoryBytes: 31.3 * gibibyte, gpu })).toBe(
    "31.3 GB memory · Apple M2 · RTX 4090, 24 GB · 212 GB free",
  );
  expect(machineWords({ ...sampleMachine, gpu: { ...gpu, sharedBytes: gpu.memoryBytes } })).toBe(
    "16 GB memory · Apple M2 · 212 GB free",
  );
});

test("what speaks against a download", () => {
  const [phi, , , exaone] = sampleCatalogue.models;
  const variant = phi?.variants[1];
  if (phi === undefined || exaone === undefined || variant === undefined) throw new Error("the sample has these");
  const fit = sampleFit("runs-well", "fits", 11);
  expect(downloadConcerns(phi, variant, fit, sampleMachine)).toEqual([]);
  expect(downloadConcerns(phi, variant, undefined, null)).toEqual([]);
  expect(downloadConcerns(exaone, variant, fit, sampleMachine)).toEqual([
    "EXAONE licence: For research only: commercial use is not allowed.",
  ]);
  expect(downloadConcerns(phi, variant, fit, { ...sampleMachine, freeDiskBytes: 5.1e9 })).toEqual([
    "The disk has 5.10 GB free; 3.95 GB are missing.",
  ]);
  expect(downloadConcerns(phi, variant, sampleFit("does-not-fit", "memory", 15.1), sampleMachine)).toEqual([
    "It does not fit this machine: it needs 15.1 GB, 13.4 GB can be used.",
  ]);
});

test("where a model's file is", () => {
  expect(placeWords(starter)).toBe("built in");
  expect(placeWords(sampleFile("a", { origin: "downloaded" }))).toBe("downloaded");
  expect(placeWords(sampleFile("a", { origin: "added", path: "/x/a.gguf" }))).toBe("added: /x/a.gguf");
  expect(placeWords(sampleFile("a", { path: "C:\\models\\a.gguf" }))).toBe("in LM Studio: a.gguf");
  expect(placeWords(sampleFile("a", { foundIn: null, path: "/x/a.gguf" }))).toBe("found: /x/a.gguf");
});

test("what is wrong with a file, and what to do", () => {
  expect(stateWords(starter)).toBeUndefined();
  expect(stateWords(sampleFile("a", { state: "missing" }))?.advice).toContain("take it off the list");
  expect(stateWords(sampleFile("a", { state: "missing", origin: "downloaded" }))?.advice).toContain(
    "download it again",
  );
  expect(stateWords(sampleFile("a", { state: "changed" }))?.title).toBe("The file has changed.");
});

test("licences as people write them", () => {
  expect([licenceWords("mit"), licenceWords("Apache-2.0"), licenceWords("other"), licenceWords(null)]).toEqual([
    "MIT",
    "Apache 2.0",
    "other",
    null,
  ]);
});

test.each([
  ["owner/name", "owner/name", "main"],
  ["owner/name@v1", "owner/name", "v1"],
  ["owner/name@", "owner/name@", "main"],
  ["https://a@hub.example/owner/name", "https://a@hub.example/owner/name", "main"],
])("%s names a repository and a revision", (text, repository, revision) => {
  expect(repositoryOf(text)).toEqual({ repository, revision });
});
