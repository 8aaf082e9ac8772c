import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { extractAll, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { buildApp } from "./build.ts";
import { electronVersion, writeStubElectron } from "./stubElectron.ts";

/**
 * `npm run dist:check`: packages the app for this Linux against a stub Electron, then looks at what is inside the
 * archive, what is beside it, and whether the native modules load from there.
 */
const root = resolve(import.meta.dirname, "..");
const release = join(root, "release");
const packaged = join(release, process.arch === "x64" ? "linux-unpacked" : `linux-${process.arch}-unpacked`);
const resources = join(packaged, "resources");
const archive = join(resources, "app.asar");
const unpacked = join(resources, "app.asar.unpacked");

const megabyte = 1_000_000;
/** Largest sizes allowed, in bytes. Raise one only when you know what has been added. */
const budget = { archive: 39 * megabyte, unpacked: 123 * megabyte, models: 8 * megabyte };

let passed = 0;
let failed = 0;

/** `faults` are the things that are wrong; none is a pass. */
function check(what: string, faults: readonly string[]): void {
  console.log(`${faults.length === 0 ? "ok  " : "FAIL"} ${what}`);
  for (const fault of faults.slice(0, 10)) console.log(`     ${fault}`);
  if (faults.length === 0) passed++;
  else failed++;
}

const missing = (wanted: readonly string[], has: (name: string) => boolean): string[] =>
  wanted.filter((name) => !has(name)).map((name) => `${name} is missing`);

function sizeOf(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function checkSize(name: keyof typeof budget, path: string): void {
  const size = sizeOf(path);
  const words = `${name}: ${(size / megabyte).toFixed(1)} MB of ${budget[name] / megabyte} MB`;
  check(words, size > budget[name] ? ["too large"] : []);
}

async function pack(temporary: string): Promise<void> {
  await buildApp({ onlyIfStale: true });
  const stub = join(temporary, "electron");
  writeStubElectron(stub);
  rmSync(release, { recursive: true, force: true });
  const builder = join(root, "node_modules/electron-builder/cli.js");
  const options = ["--linux", "--dir", `--config.electronDist=${stub}`, `--config.electronVersion=${electronVersion}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...options], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`electron-builder failed.\n${stdout}${stderr}`);
}

function checkFiles(): void {
  const entries = listPackage(archive, { isPack: true }).map((line) => ({
    isPacked: line.startsWith("pack "),
    path: line.slice(line.indexOf("/") + 1),
  }));
  const inside = entries.filter((entry) => entry.isPacked).map((entry) => entry.path);
  const all = new Set(entries.map((entry) => entry.path));
  const matching = (pattern: RegExp, paths: Iterable<string> = all): string[] =>
    [...paths].filter((path) => pattern.test(path));

  const parts = ["out/main/electron.js", "out/main/engine.js", "out/preload/preload.cjs", "out/renderer/index.html"];
  check(
    "the four parts of the app are inside",
    missing([...parts, "package.json"], (name) => inside.includes(name)),
  );
  check(
    "the threads are beside the archive, in one piece each",
    missing(
      ["files", "checking", "problems", "history"].map((name) => `out/main/${name}.mjs`),
      (name) => {
        const file = join(unpacked, name);
        return existsSync(file) && !/(from|import) ?"\.{1,2}\//.test(readFileSync(file, "utf8"));
      },
    ),
  );
  const languages = ["eng", "deu", "fra"].map((name) => `${name}.traineddata.gz`);
  check(
    "what reading pictures needs is beside the archive",
    missing(
      ["tesseract-core-simd-lstm.wasm", "openjpeg.wasm", "jbig2.wasm", ...languages].map(
        (name) => `out/main/ocr/${name}`,
      ),
      (name) => existsSync(join(unpacked, name)),
    ),
  );
  const python = ["python-frame.html", "python-library.zip"].map((name) => `out/renderer/${name}`);
  check("Python is inside", [
    ...missing(python, (name) => inside.includes(name)),
    ...missing(["wasm", "mjs"], (kind) => matching(new RegExp(`/pyodide\\.asm-.*\\.${kind}$`), inside).length === 1),
  ]);
  check("nothing else of ours is inside", matching(/^(?!node_modules(\/|$)|out(\/|$)|package\.json$|LICENSE$)/));
  check("no native code is inside", matching(/\.(node|so|dll|dylib)(\.|$)/, inside));
  check("no CUDA anywhere", matching(/cuda/i, matching(/^node_modules\/@node-llama-cpp/)));
  check("no source maps, type declarations or sources", matching(/\.(map|ts|tsx|[ch]pp|gyp|bundle)$/));
  check(
    "no development tools",
    matching(/^node_modules\/(electron|vite|vitest|typescript|playwright-core|react)(\/|$)/),
  );

  const target = `linux-${process.arch}`;
  const engines = new Set(matching(/\.node$/).filter((path) => path.includes("@node-llama-cpp")));
  const wanted = [target, ...(process.arch === "x64" ? [`${target}-vulkan`] : [])];
  const addons = wanted.map((name) => `node_modules/@node-llama-cpp/${name}/bins/${name}/llama-addon.node`);
  check("the engine's binaries are this system's, for processor and Vulkan", [
    ...missing(addons, (name) => engines.delete(name) && existsSync(join(unpacked, name))),
    ...engines,
  ]);
  const sqlite = `node_modules/better-sqlite3/prebuilds/${target}.node`;
  check("one SQLite binary", [
    ...missing([sqlite], (name) => existsSync(join(unpacked, name))),
    ...matching(/^node_modules\/better-sqlite3\/prebuilds\/.*\.node$/).filter((path) => path !== sqlite),
  ]);

  const beside = [
    "models/starter.gguf",
    "models/starter.json",
    "profiles",
    "catalogue",
    "icons/512x512.png",
    "licences",
  ];
  check(
    "model, profiles, catalogue, icon and licences are beside it",
    missing(beside, (name) => existsSync(join(resources, name))),
  );
  const sources = ["models/starter", "python"];
  check(
    "nothing beside it that only the build needs",
    sources.filter((name) => existsSync(join(resources, name))),
  );
}

async function checkFuses(): Promise<void> {
  const wire = await getCurrentFuseWire(join(packaged, "stemma"));
  const wanted: [FuseV1Options, FuseState][] = [
    [FuseV1Options.RunAsNode, FuseState.DISABLE],
    [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ];
  const wrong = wanted.filter(([fuse, state]) => wire[fuse] !== state);
  check(
    "the fuses are set",
    wrong.map(([fuse]) => `${FuseV1Options[fuse]} is not`),
  );
}

/** Node cannot read an archive as Electron can, so the app is laid out as Electron would show it. */
function checkNativeModules(temporary: string): void {
  const app = join(temporary, "app");
  extractAll(archive, app);
  const script = join(import.meta.dirname, "packagedEngine.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [script, app, resources], {
    cwd: temporary,
    encoding: "utf8",
    timeout: 60_000,
  });
  const wanted = ["sqlite 1", "searched", "inspected", "loaded on cpu"];
  const faults = missing(wanted, (words) => stdout.includes(words));
  check(
    "SQLite opens, also in the thread beside the archive, and the engine loads the model",
    faults.length === 0 ? [] : [...faults, stdout, stderr],
  );

  const addon = join(unpacked, `node_modules/@node-llama-cpp/linux-${process.arch}/bins/linux-${process.arch}`);
  const load = `process.dlopen({ exports: {} }, ${JSON.stringify(join(addon, "llama-addon.node"))})`;
  const { status, stderr: why } = spawnSync(process.execPath, ["-e", load], { cwd: temporary, encoding: "utf8" });
  check("the engine's binary finds its libraries where it lies", status === 0 ? [] : [why]);
}

if (process.platform !== "linux") {
  console.log("The packaging check runs on Linux only: it needs a stub of this system's Electron.");
  process.exit(1);
}
const temporary = mkdtempSync(join(tmpdir(), "stemma-dist-"));
try {
  await pack(temporary);
  checkFiles();
  checkSize("archive", archive);
  checkSize("unpacked", unpacked);
  checkSize("models", join(resources, "models"));
  await checkFuses();
  checkNativeModules(temporary);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
