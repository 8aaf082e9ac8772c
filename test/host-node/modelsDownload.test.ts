import { once } from "node:events";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadCatalogue } from "../../src-main/core/models/catalogue/loadCatalogue.ts";
import type { Fits } from "../../src-shared/domain/fit.ts";
import type { Machine } from "../../src-shared/domain/machine.ts";
import { startHubServer, type HubServer } from "../hub/HubServer.ts";
import { slowModelPath } from "../core/slowModel.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { hashOf } from "../core/models/travel/travelPlaces.ts";
import { outcomeOf, runStemma, startStemma, type Outcome } from "./runStemma.ts";

// The built program against the test hub, over real files, with the real engine reading them.
const repository = "maker/small-GGUF";
const resourcesDir = resolve(import.meta.dirname, "../../resources");
const starterPath = join(resourcesDir, "models/starter.gguf");
const wanted = ["models", "download", repository, "small-Q8_0.gguf"];

interface Record {
  type: string;
  [fact: string]: unknown;
}

const recordsOf = ({ stdout }: Outcome): Record[] =>
  stdout
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record);
const typesOf = (outcome: Outcome): string[] => recordsOf(outcome).map(({ type }) => type);
const lastOf = (outcome: Outcome): Record => recordsOf(outcome).at(-1) ?? { type: "nothing" };

/** A hub with one model, and a data folder without any. */
async function setUp(modelPath = starterPath) {
  const server = await startHubServer({
    repositories: { [repository]: { files: { "small-Q8_0.gguf": readFileSync(modelPath) } } },
  });
  onTestFinished(() => server.close());
  const dataDir = join(temporaryFolder(), "data");
  const args = ["--json", "--data", dataDir, "--endpoint", server.endpoint];
  return { server, dataDir, args, sha256: hashOf(modelPath) };
}

const sentBytes = (server: HubServer): number => server.requests.reduce((sum, { bytesSent }) => sum + bytesSent, 0);

/** Resolves when the program has printed such a record. */
async function printed(child: ReturnType<typeof startStemma>, isMeant: (record: Record) => boolean): Promise<void> {
  let text = "";
  for await (const [chunk] of onData(child)) {
    text += chunk;
    const lines = text.split("\n").slice(0, -1);
    if (lines.some((line) => isMeant(JSON.parse(line) as Record))) return;
  }
}

async function* onData(child: ReturnType<typeof startStemma>): AsyncGenerator<[string]> {
  while (child.exitCode === null) yield (await once(child.stdout, "data")) as [string];
}

test("a download ends with a checked file, and a second one needs no network", async () => {
  const { server, dataDir, args, sha256 } = await setUp();
  const first = await runStemma([...wanted, ...args]);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  const done = lastOf(first);
  expect(done).toMatchObject({ type: "done", sha256 });
  expect(hashOf(String(done["path"]))).toBe(sha256);
  expect(String(done["path"]).startsWith(join(dataDir, "models"))).toBe(true);
  expect(typesOf(first)).toEqual(expect.arrayContaining(["resolving", "resolved", "done"]));

  await server.close();
  const second = await runStemma([...wanted, ...args]);
  expect(second.code).toBe(0);
  expect(recordsOf(second)).toEqual([done]);

  const verified = await runStemma(["models", "verify", String(done["modelId"]), ...args]);
  expect(verified.code).toBe(0);
  expect(lastOf(verified)).toMatchObject({ type: "verified", sha256, matches: true });

  // A file that is no longer right is not taken for one that is.
  const bytes = readFileSync(String(done["path"]));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(String(done["path"]), bytes);
  const spoiled = await runStemma(["models", "verify", String(done["modelId"]), ...args]);
  expect(spoiled.code).toBe(1);
  expect(lastOf(spoiled)).toMatchObject({ type: "verified", matches: false });
  const { server: back } = await setUp();
  const mended = await runStemma([...wanted, "--json", "--data", dataDir, "--endpoint", back.endpoint]);
  expect(lastOf(mended)).toMatchObject({ type: "done", sha256 });
  expect(hashOf(String(done["path"]))).toBe(sha256);

  const removed = await runStemma(["models", "remove", String(done["modelId"]), ...args]);
  expect(lastOf(removed)).toMatchObject({ type: "removed", freedBytes: bytes.length });
  expect(readdirSync(join(dataDir, "models"))).toEqual([]);
});

test("Ctrl+C keeps what was fetched, and the same command goes on from there", async () => {
  const { server, dataDir, args, sha256 } = await setUp(slowModelPath());
  const { sizeBytes } = server.file(repository, "small-Q8_0.gguf");
  server.bytesPerSecond = sizeBytes / 20;
  const child = startStemma([...wanted, ...args]);
  const outcome = outcomeOf(child);
  await printed(child, (record) => record.type === "progress" && Number(record["doneBytes"]) > sizeBytes / 4);
  child.kill("SIGINT");
  const interrupted = await outcome;
  expect(interrupted.code).toBe(130);
  expect(lastOf(interrupted).type).toBe("paused");
  const before = sentBytes(server);
  expect(before).toBeLessThan(sizeBytes);

  server.bytesPerSecond = null;
  const resumed = await runStemma([...wanted, ...args]);
  expect(resumed.code).toBe(0);
  expect(lastOf(resumed)).toMatchObject({ type: "done", sha256 });
  expect(hashOf(String(lastOf(resumed)["path"]))).toBe(sha256);
  // What was on its way when it was interrupted comes twice, no more.
  expect(sentBytes(server) - before).toBeLessThan(sizeBytes - sizeBytes / 4 + 100_000);
  expect(readdirSync(join(dataDir, "models"), { recursive: true }).filter((name) => /part/.test(String(name)))).toEqual(
    [],
  );
});

test("a wrong byte and a wrong name end with an error and no file", async () => {
  const { server, dataDir, args } = await setUp();
  const files = (): unknown[] => readdirSync(join(dataDir, "models"), { recursive: true }).map(String);
  server.misbehave({ kind: "wrong-byte", atByte: 1_000_000 });
  const damaged = await runStemma([...wanted, ...args]);
  expect(damaged.code).toBe(1);
  expect(lastOf(damaged)).toMatchObject({ type: "failed", error: { code: "downloads/wrong-hash" } });
  expect(files().filter((name) => String(name).endsWith(".gguf"))).toEqual([]);

  const missing = await runStemma(["models", "download", repository, "other.gguf", ...args]);
  expect(missing.code).toBe(1);
  expect(lastOf(missing)).toMatchObject({ type: "failed", error: { code: "hub/not-found" } });

  const wrongName = await runStemma(["models", "download", repository, "../../evil.gguf", ...args]);
  expect(lastOf(wrongName)).toMatchObject({ type: "failed", error: { code: "downloads/bad-name" } });
});

test("a file that is not the one that --sha256 names is refused, whatever the server says", async () => {
  const { dataDir, args } = await setUp();
  const refused = await runStemma([...wanted, "--sha256", "0".repeat(64), ...args]);
  expect(refused.code).toBe(1);
  expect(lastOf(refused)).toMatchObject({ type: "failed" });
  expect(readdirSync(dataDir, { recursive: true }).filter((name) => String(name).endsWith(".gguf"))).toEqual([]);
});

/** A variant of the catalogue, and a hub that has other bytes under its name. */
async function setUpCatalogue(isHashShipped: boolean) {
  const found = loadCatalogue(resourcesDir).flatMap(({ id, repository: name, variants }) =>
    variants
      .filter(({ sha256 }) => (sha256 !== undefined) === isHashShipped)
      .map(({ quantization, file }) => ({ variantId: `${id}/${quantization}`, name, file })),
  );
  const [{ variantId, name, file } = { variantId: "", name: "", file: "" }] = found;
  const server = await startHubServer({ repositories: { [name]: { files: { [file]: readFileSync(starterPath) } } } });
  onTestFinished(() => server.close());
  const dataDir = temporaryFolder();
  return { args: ["--json", "--data", dataDir, "--endpoint", server.endpoint], dataDir, variantId };
}

test("a model of the catalogue is downloaded by its name, and known by it afterwards", async () => {
  const { args, variantId } = await setUpCatalogue(false);
  const outcome = await runStemma(["models", "download", variantId, ...args]);
  expect(outcome.code).toBe(0);
  expect(lastOf(outcome)).toMatchObject({ type: "done", sha256: hashOf(starterPath) });
  const { models } = JSON.parse((await runStemma(["models", "list", ...args])).stdout) as {
    models: { modelId: string; variantId: string | null }[];
  };
  expect(models.find(({ modelId }) => modelId === lastOf(outcome)["modelId"])?.variantId).toBe(variantId);
  expect((await runStemma(["models", "download", "nobody/Q4_K_M", ...args])).code).toBe(1);
});

test("a hash that the catalogue knows stands above what a server says", async () => {
  const { args, dataDir, variantId } = await setUpCatalogue(true);
  const outcome = await runStemma(["models", "download", variantId, ...args]);
  expect(outcome.code).toBe(1);
  expect(lastOf(outcome)).toMatchObject({ type: "failed" });
  expect(readdirSync(dataDir, { recursive: true }).filter((name) => String(name).endsWith(".gguf"))).toEqual([]);
});

test("fit says which models run here, and recommends one that it knows", async () => {
  const { code, stdout } = await runStemma(["models", "fit", "--json", "--data", temporaryFolder()]);
  expect(code).toBe(0);
  const { machine, fits } = JSON.parse(stdout) as { machine: Machine; fits: Fits };
  expect(machine.cores).toBeGreaterThan(0);
  const ids = loadCatalogue(resourcesDir).flatMap(({ id, variants }) =>
    variants.map(({ quantization }) => `${id}/${quantization}`),
  );
  expect(Object.keys(fits.variants).sort()).toEqual(ids.sort());
  expect([null, ...ids]).toContain(fits.recommendedVariantId);
});

test("a mirror without hashes is refused until the hash is given", async () => {
  const { server, args, sha256 } = await setUp();
  server.mirror = { etag: "none", tellsSize: true };
  const refused = await runStemma([...wanted, ...args]);
  expect(refused.code).toBe(1);
  expect(lastOf(refused)).toMatchObject({ type: "failed", error: { code: "downloads/no-hash" } });
  const given = await runStemma([...wanted, "--sha256", sha256, ...args]);
  expect(lastOf(given)).toMatchObject({ type: "done", sha256 });
  expect(given.code).toBe(0);
});

test("a model travels: listed, exported, imported elsewhere, removed there", async () => {
  const folder = temporaryFolder();
  const [here, there] = [join(folder, "here"), join(folder, "there")];
  const file = join(folder, "own.gguf");
  writeFileSync(file, readFileSync(starterPath));
  const added = await runStemma(["models", "import", file, "--json", "--data", here]);
  expect(added.code).toBe(0);
  expect(lastOf(added)).toMatchObject({ type: "verified", path: file, sha256: hashOf(file), matches: null });

  const listed = await runStemma(["models", "list", "--json", "--data", here]);
  expect(listed.code).toBe(0);
  const { models } = JSON.parse(listed.stdout) as { models: { modelId: string; path: string }[] };
  expect(models.map(({ path }) => path)).toContain(file);

  const builtIn = await runStemma(["models", "export", "starter", folder, "--data", join(folder, "new")]);
  expect(builtIn.code).toBe(0);
  rmSync(builtIn.stdout.trim(), { recursive: true });

  const exported = await runStemma(["models", "export", file, folder, "--data", here]);
  expect(exported.code).toBe(0);
  const place = exported.stdout.trim();
  const imported = await runStemma(["models", "import", place, "--json", "--data", there]);
  expect(imported.code).toBe(0);
  expect(lastOf(imported)).toMatchObject({ type: "done", sha256: hashOf(file) });
  const again = await runStemma(["models", "import", place, "--json", "--data", there]);
  expect(lastOf(again)).toEqual(lastOf(imported));

  const { path, modelId } = lastOf(imported);
  const removed = await runStemma(["models", "remove", String(modelId), "--json", "--data", there]);
  expect(lastOf(removed)).toMatchObject({ type: "removed" });
  expect(() => readFileSync(String(path))).toThrow("ENOENT");
  const forgotten = await runStemma(["models", "remove", file, "--json", "--data", here]);
  expect(lastOf(forgotten)).toMatchObject({ type: "removed", freedBytes: 0 });
  expect(readFileSync(file).length).toBeGreaterThan(0);
});

test("wrong usage is told with the usage, and costs nothing", async () => {
  const { code, stdout, stderr } = await runStemma(["models", "verify", "nobody", "--data", temporaryFolder()]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain('There is no model "nobody"');
  expect((await runStemma(["models"])).code).toBe(2);
});
