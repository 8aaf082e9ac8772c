import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { buildApp } from "../../tools/build.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { callCore } from "./callCore.ts";
import { ElectronHost } from "./ElectronHost.ts";

beforeAll(() => buildApp({ onlyIfStale: true }), 120_000);

const setToken = { type: "call" as const, name: "hub.setToken", input: { token: "hf_secret" } };

test("a token is kept encrypted, in a file for its owner alone", async () => {
  const dataDir = temporaryFolder();
  await using host = new ElectronHost(["--data", dataDir]);
  expect(await callCore(await host.page(), [setToken])).toMatchObject([[{ ok: true }]]);
  const file = join(dataDir, "secrets.json");
  expect(Object.keys(JSON.parse(readFileSync(file, "utf8")) as object)).toHaveLength(1);
  expect(readFileSync(file, "utf8")).not.toContain("hf_secret");
  // Windows has no such bits.
  expect(process.platform === "win32" || (statSync(file).mode & 0o777) === 0o600).toBe(true);
});

test("without a keyring a token is not written anywhere", { skip: process.platform !== "linux" }, async () => {
  vi.stubEnv("STEMMA_TEST_NO_KEYRING", "1");
  const dataDir = temporaryFolder();
  await using host = new ElectronHost(["--data", dataDir]);
  vi.unstubAllEnvs();
  expect(await callCore(await host.page(), [setToken])).toMatchObject([[{ ok: true }]]);
  expect(existsSync(join(dataDir, "secrets.json"))).toBe(false);
});

test("a folder is chosen in a dialog, and a model shown in the file manager", async () => {
  const dataDir = temporaryFolder();
  await using host = new ElectronHost(["--data", dataDir]);
  const page = await host.page();
  host.command({ do: "answer-dialog", answer: "/media/stick" });
  const replies = await callCore(page, [
    { type: "call", name: "models.chooseFolder", input: {} },
    { type: "call", name: "models.chooseFolder", input: {} },
    { type: "call", name: "models.reveal", input: { modelId: "starter" } },
  ]);
  expect(replies).toMatchObject([
    [{ ok: true, value: { path: "/media/stick" } }],
    [{ ok: true, value: { path: null } }],
    [{ ok: true }],
  ]);
  expect((await host.report("open-dialog"))["options"]).toMatchObject({
    properties: ["openDirectory", "createDirectory"],
  });
  expect(await host.report("show-item")).toMatchObject({ path: resolve("resources/models/starter.gguf") });
});

test("the built file worker copies a model out", async () => {
  await using host = new ElectronHost(["--data", temporaryFolder()]);
  const folder = temporaryFolder();
  const request = { type: "open" as const, name: "models.export", input: { modelId: "starter", folder } };
  const [answers = []] = await callCore(await host.page(), [request]);
  const place = join(folder, "Starter");
  expect(answers.slice(-2)).toMatchObject([{ event: { type: "done", path: place } }, { type: "end" }]);
  expect(existsSync(join(place, "stemma-model.json"))).toBe(true);
});

test("a page is printed to PDF in a window that nobody sees, with nothing but the page in its session", async () => {
  await using host = new ElectronHost(["--data", temporaryFolder()]);
  const html =
    "<!doctype html><title>Printed</title><style>@page { size: 10cm 12cm }</style><p id=words>x = 5</p>" +
    "<script>document.getElementById('words').textContent = 'a script ran'</script><img src='https://example.org/x.png'>";
  const [answers = []] = await callCore(await host.page(), [
    { type: "call", name: "exchange.printPdf", input: { html } },
  ]);
  const [reply] = answers as { ok: boolean; value: { pdf: string } }[];
  expect(reply?.ok).toBe(true);
  const pdf = Buffer.from(reply?.value.pdf ?? "", "base64").toString("latin1");
  expect(pdf.slice(0, 5)).toBe("%PDF-");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  // Centimetres in points; Chromium rounds to its pixels.
  expect(Math.abs(Number(width) - (10 / 2.54) * 72)).toBeLessThan(1);
  expect(Math.abs(Number(height) - (12 / 2.54) * 72)).toBeLessThan(1);
  expect(host.of("window")[1]?.["options"]).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  expect(host.of("partition")[0]?.["partition"]).toMatch(/^print-/);
  expect(host.of("print")[0]).toMatchObject({ url: "app://stemma/print", options: { preferCSSPageSize: true } });
  expect(host.of("window-closed")).toHaveLength(1);
});
