import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findElectron, obtainElectron } from "../../tools/obtainElectron.ts";

let electronDir: string;
beforeEach(() => {
  electronDir = mkdtempSync(join(tmpdir(), "stemma-electron-test-"));
});
afterEach(() => rmSync(electronDir, { recursive: true }));

const env = { PATH: process.env["PATH"] };
const writeInstaller = (code: string): void => writeFileSync(join(electronDir, "install.js"), code);
/** What the real installer does at its end. */
const install = `
  const fs = require("node:fs"), path = require("node:path");
  fs.mkdirSync(path.join(__dirname, "dist"), { recursive: true });
  fs.writeFileSync(path.join(__dirname, "dist", "electron-here"), "");
  fs.writeFileSync(path.join(__dirname, "path.txt"), "electron-here");`;

test("a binary that is there is used, and nothing is run", async () => {
  writeInstaller("process.exit(1)");
  mkdirSync(join(electronDir, "dist"));
  writeFileSync(join(electronDir, "dist", "electron"), "");
  expect(await obtainElectron({ electronDir, env })).toBeUndefined();
});

test("a binary elsewhere can be named", () => {
  writeFileSync(join(electronDir, "electron"), "");
  expect(findElectron("/nowhere", {})).toBeUndefined();
  expect(findElectron("/nowhere", { ELECTRON_OVERRIDE_DIST_PATH: electronDir })).toBe(join(electronDir, "electron"));
});

test("a missing binary is fetched by the package's own installer", async () => {
  writeInstaller(install);
  expect(await obtainElectron({ electronDir, env })).toBeUndefined();
  expect(findElectron(electronDir, env)).toBe(join(electronDir, "dist", "electron-here"));
});

test("a failure is told in one line with its innermost cause", async () => {
  writeInstaller(
    `console.error("TypeError: fetch failed\\n    at x {\\n  [cause]: Error: getaddrinfo ENOTFOUND github.com\\n      at y {\\n"); process.exit(1)`,
  );
  expect(await obtainElectron({ electronDir, env })).toBe(
    "Electron could not be downloaded (getaddrinfo ENOTFOUND github.com).",
  );
});

test("a download that stands still is given up", async () => {
  writeInstaller("setInterval(() => undefined, 1000)");
  expect(await obtainElectron({ electronDir, env, silenceMs: 50 })).toContain("nothing came");
});

test("one that goes on growing is not given up", async () => {
  writeInstaller(`
    const fs = require("node:fs"), path = require("node:path"), os = require("node:os");
    let pieces = 0;
    const timer = setInterval(() => {
      fs.appendFileSync(path.join(os.tmpdir(), "part"), "x");
      if (++pieces < 40) return;
      clearInterval(timer);
      {${install}}
    }, 25);`);
  expect(await obtainElectron({ electronDir, env, silenceMs: 500 })).toBeUndefined();
});

test("the person can forbid the download", async () => {
  writeInstaller(install);
  const reason = await obtainElectron({ electronDir, env: { ...env, ELECTRON_SKIP_BINARY_DOWNLOAD: "1" } });
  expect(reason).toContain("ELECTRON_SKIP_BINARY_DOWNLOAD");
  expect(findElectron(electronDir, env)).toBeUndefined();
});
