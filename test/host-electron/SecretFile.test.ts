import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { proxyAddress } from "../../src-main/host-electron/proxyAddress.ts";
import { SecretFile, type Cipher } from "../../src-main/host-electron/SecretFile.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";

/** A port: writes in base64 after a mark, and refuses what has none. */
const cipher = (isAvailable = true): Cipher => ({
  isAvailable: () => isAvailable,
  encrypt: (text) => Buffer.from(`key:${Buffer.from(text).toString("base64")}`),
  decrypt(bytes) {
    const [, text] = /^key:(.*)$/s.exec(bytes.toString("utf8")) ?? [];
    if (text === undefined) throw new Error("wrong key");
    return Buffer.from(text, "base64").toString("utf8");
  },
});

function openSecrets(folder: string, isAvailable?: boolean) {
  const errors: string[] = [];
  const logger = {
    info: () => undefined,
    warn: () => undefined,
    error: (message: string) => void errors.push(message),
  };
  const file = join(folder, "secrets.json");
  return { file, errors, secrets: new SecretFile(file, cipher(isAvailable), logger) };
}

test("a secret outlives the app, encrypted, in a file for its owner alone", () => {
  const folder = temporaryFolder();
  const { file, secrets } = openSecrets(folder);
  expect(secrets.read("token")).toBeNull();
  secrets.write("token", "hf_secret");
  secrets.write("other", "x");
  expect(secrets.kind).toBe("secret-store");
  expect(readFileSync(file, "utf8")).not.toContain("hf_secret");
  // Windows has no such bits.
  expect(process.platform === "win32" || (statSync(file).mode & 0o777) === 0o600).toBe(true);

  const { secrets: later } = openSecrets(folder);
  expect(later.read("token")).toBe("hf_secret");
  later.write("token", null);
  expect([later.read("token"), later.read("other")]).toEqual([null, "x"]);
  expect(openSecrets(folder).secrets.read("token")).toBeNull();
});

test("without a key of the system a secret stays in memory and nothing is written", () => {
  const folder = temporaryFolder();
  const { file, secrets } = openSecrets(folder, false);
  secrets.write("token", "hf_secret");
  expect([secrets.kind, secrets.read("token")]).toEqual(["memory", "hf_secret"]);
  expect(() => statSync(file)).toThrow("ENOENT");
  secrets.write("token", null);
  expect(secrets.read("token")).toBeNull();
});

test("a damaged file, and one of another key, hold no secret and can be written again", () => {
  const ofOtherKey = JSON.stringify({ token: Buffer.from("other").toString("base64") });
  for (const text of ["{", "[]", '{"token": 1}', ofOtherKey]) {
    const { file, secrets, errors } = openSecrets(temporaryFolder());
    writeFileSync(file, text);
    expect(secrets.read("token")).toBeNull();
    expect(errors).toHaveLength(text === ofOtherKey ? 1 : 0);
    secrets.write("token", "new");
    expect(secrets.read("token")).toBe("new");
  }
});

test.each([
  ["DIRECT", null],
  ["", null],
  ["PROXY proxy.example.org:8080", "http://proxy.example.org:8080"],
  ["PROXY proxy:3128; DIRECT", "http://proxy:3128"],
  ["HTTPS [::1]:443;PROXY b:1", "https://[::1]:443"],
  ["SOCKS5 socks:1080; PROXY b:1", null],
  ["PROXY :::", null],
])("the proxy in %s is %s", (answer, address) => {
  expect(proxyAddress(answer)).toBe(address);
});
