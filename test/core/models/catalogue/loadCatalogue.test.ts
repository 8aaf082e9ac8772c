import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { ZodError } from "zod";
import { loadCatalogue } from "../../../../src-main/core/models/catalogue/loadCatalogue.ts";
import { loadProfiles } from "../../../../src-main/core/reasoning/loadProfiles.ts";
import { shapeTensors } from "../../../../src-main/engine/shapeTensors.ts";
import { tensorBytes } from "../../../../src-main/engine/tensorBytes.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const resources = resolve(import.meta.dirname, "../../../../resources");
const entries = loadCatalogue(resources);

test("the Phi family comes first, and no name comes twice", () => {
  expect(entries.slice(0, 5).map(({ id }) => id)).toEqual([
    "phi-4-reasoning",
    "phi-4-reasoning-plus",
    "phi-4-mini-reasoning",
    "phi-4",
    "phi-4-mini-instruct",
  ]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  const files = entries.flatMap(({ repository, variants }) => variants.map(({ file }) => `${repository}/${file}`));
  expect(new Set(files).size).toBe(files.length);
  const hashes = entries.flatMap(({ variants }) => variants.flatMap(({ sha256 }) => sha256 ?? []));
  expect(new Set(hashes).size).toBe(hashes.length);
});

test.each(entries.map((entry) => [entry.id, entry] as const))(
  "the sizes of %s are what its shape comes to",
  (_id, entry) => {
    for (const { quantization, sizeBytes, approximateBytes } of entry.variants) {
      const tensors = shapeTensors(entry.shape, quantization) ?? [];
      const sum = tensors.reduce((total, { type, dimensions }) => total + (tensorBytes(type, dimensions) ?? NaN), 0);
      expect(Math.abs(sum / (sizeBytes ?? approximateBytes ?? 0) - 1), quantization).toBeLessThan(0.02);
    }
  },
);

test.each(entries.map((entry) => [entry.id, entry] as const))("the shape of %s has as many weights", (_id, entry) => {
  const { shape, parameters, variants } = entry;
  const count = (shapeTensors(shape, "F16") ?? []).reduce(
    (total, { dimensions }) => total + dimensions.reduce((product, length) => product * length, 1),
    0,
  );
  expect(Math.abs(count / parameters - 1)).toBeLessThan(0.005);
  expect(variants.map(({ file, quantization }) => file.toUpperCase().includes(quantization))).not.toContain(false);
});

test("every profile is one that the app has", () => {
  const profiles = new Set(loadProfiles(resources).map(({ id }) => id));
  expect(entries.filter(({ profile }) => !profiles.has(profile))).toEqual([]);
  expect(entries.slice(0, 2).map(({ profile }) => profile)).toEqual(["phi-4-reasoning", "phi-4-reasoning"]);
});

test("a licence that is not free comes with a warning", () => {
  const free = new Set(["MIT", "Apache-2.0"]);
  for (const { licence } of entries) expect(licence.warning === null).toBe(free.has(licence.name));
});

test.each([
  ["a key too many", { extra: 1 }],
  ["a shape without layers", { shape: { architecture: "phi3" } }],
  ["a repository that is none", { repository: "../phi" }],
  ["no variants", { variants: [] }],
  ["both sizes", { variants: [{ quantization: "Q8_0", file: "a.gguf", sizeBytes: 1, approximateBytes: 1 }] }],
  ["a hash that is none", { variants: [{ quantization: "Q8_0", file: "a.gguf", sizeBytes: 1, sha256: "abc" }] }],
])("%s is refused", (_name, change) => {
  const folder = temporaryFolder();
  cpSync(join(resources, "catalogue"), join(folder, "catalogue"), { recursive: true });
  const path = join(folder, "catalogue", "010-phi-4-reasoning.json");
  const good = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...good, ...change }));
  expect(() => loadCatalogue(folder)).toThrow(ZodError);
});
