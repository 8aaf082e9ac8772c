import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyFor, pythonFramePath } from "../../src-shared/contract/contentSecurityPolicy.ts";
import { buildApp } from "../../tools/build.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { putAnswer } from "../e2e/putAnswer.ts";
import { ElectronHost } from "./ElectronHost.ts";

beforeAll(() => buildApp({ onlyIfStale: true }), 120_000);

describe("a running app", () => {
  let dataDir: string;
  let host: ElectronHost;
  let page: Page;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "stemma-"));
    host = new ElectronHost(["--data", dataDir]);
    page = await host.page();
  });
  afterAll(async () => {
    await host[Symbol.asyncDispose]();
    rmSync(dataDir, { recursive: true });
  });

  test("opens one window that gives the page no powers", () => {
    expect(host.of("window")).toHaveLength(1);
    expect(host.of("window")[0]?.["options"]).toMatchObject({
      minWidth: 480,
      show: false,
      backgroundColor: "#fbfaf6",
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      },
    });
    expect(host.of("sandbox")).toHaveLength(1);
    expect(host.of("ready")[0]).toMatchObject({
      switches: ["disable-background-networking", "disable-component-update", "disable-domain-reliability"],
      sessionData: join(dataDir, "chromium"),
    });
    expect(host.of("schemes")[0]?.["schemes"]).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test("shows the window once the page has been painted", async () => {
    await host.report("show");
    const order = host.reports.map(({ type }) => type);
    expect(order.indexOf("show")).toBeGreaterThan(order.indexOf("loaded"));
  });

  test("serves the page with its content security policy, and that policy holds", async () => {
    const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get("Content-Security-Policy"));
    expect(policy).toBe(policyFor("/", null));
    const tried = await page.evaluate(async () => {
      const directives: string[] = [];
      const violations = new Promise<void>((resolve) =>
        document.addEventListener("securitypolicyviolation", (event) => {
          if (directives.push(event.effectiveDirective) === 3) resolve();
        }),
      );
      const script = document.createElement("script");
      script.append("window.inlineRan = true");
      const style = document.createElement("style");
      style.append("body { display: none }");
      document.head.append(script, style);
      const fetched = await fetch("data:,").catch(() => "refused");
      await violations;
      return { directives, fetched, inlineRan: "inlineRan" in window, styled: getComputedStyle(document.body).display };
    });
    expect(tried).toMatchObject({ fetched: "refused", inlineRan: false, styled: "block" });
    expect(tried.directives.sort()).toEqual(["connect-src", "require-trusted-types-for", "style-src-elem"]);
  });

  test("serves the page that Python runs in with a policy of its own", async () => {
    const policy = await page.evaluate(
      async (path) => (await fetch(path)).headers.get("Content-Security-Policy"),
      pythonFramePath,
    );
    expect(policy).toBe(policyFor(pythonFramePath, null));
    expect(policy).toContain("sandbox allow-scripts");
  });

  test("gives the page the two functions of the preload and nothing of Node", async () => {
    const seen = await page.evaluate(() => ({
      stemma: Object.keys(Reflect.get(window, "stemma") as object).sort(),
      require: "require" in window,
      process: "process" in window,
    }));
    expect(seen).toEqual({ stemma: ["connect", "pathForFile"], require: false, process: false });
  });

  test("answers nothing outside the renderer's folder", async () => {
    const statuses = await page.evaluate(() =>
      Promise.all(
        ["/index.html", "/..%2f..%2fpackage.json", "/%2e%2e/main/electron.js", "/missing.js", "/assets"].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404, 404]);
  });

  test("asks before it opens a link, with the whole address, and stays where it is", async () => {
    const address = page.url();
    await page.evaluate(() => window.open("https://example.org/a?b=c"));
    const asked = await host.report("message-box");
    expect(asked["options"]).toMatchObject({ detail: "https://example.org/a?b=c", buttons: ["Open", "Cancel"] });
    expect(await host.report("window-open")).toMatchObject({ action: "deny" });
    expect(host.of("open-external")).toEqual([]);

    host.command({ do: "answer-dialog", answer: 0 });
    await page.evaluate(() => {
      location.href = "https://example.org/next";
    });
    expect(await host.report("open-external")).toMatchObject({ url: "https://example.org/next" });
    expect(host.of("message-box")).toHaveLength(2);

    await page.evaluate(() => window.open("file:///etc/passwd"));
    await host.report("window-open", 2);
    expect(host.of("message-box")).toHaveLength(2);
    expect(page.url()).toBe(address);
  });

  test("grants no permission but copying", async () => {
    const permissions = ["clipboard-sanitized-write", "clipboard-read", "media", "geolocation", "local-network"];
    for (const permission of permissions) host.command({ do: "ask-permission", permission });
    await host.report("permission", permissions.length);
    const refused = { request: false, check: false, device: false, display: false };
    expect(host.of("permission")).toMatchObject(
      permissions.map((permission, index) =>
        index === 0 ? { permission, ...refused, request: true, check: true } : { permission, ...refused },
      ),
    );
  });

  test("has a menu under the right button", async () => {
    const editFlags = { canCut: false, canCopy: true, canPaste: false };
    host.command({ do: "context-menu", params: { editFlags, isEditable: false, selectionText: "x = 5" } });
    const { template } = await host.report("popup");
    expect(template).toEqual([
      { role: "copy", label: "Copy", enabled: true },
      { role: "selectAll", label: "Select All" },
    ]);
  });

  test("refuses a frame inside the page", async () => {
    const log = join(dataDir, "stemma.log");
    expect(existsSync(log)).toBe(false);
    const frame = page.mainFrame();
    await frame.evaluate(() => {
      const inner = document.createElement("iframe");
      document.body.append(inner);
      return (inner.contentWindow as Window).standInSend({ kind: "send", channel: "stemma:connect", args: [] });
    });
    expect(readFileSync(log, "utf8")).toMatch(/A page was refused: app:\/\/stemma\./);
  });

  test("solves a problem, shows it again after a reload, and breaks no policy", async () => {
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.getByRole("textbox").first().fill("Solve 3x + 7 = 22.");
    await page.keyboard.press("Enter");
    const answer = page.locator(".katex", { hasText: String.raw`\boxed{5}` });
    await answer.waitFor();
    await page.reload();
    await answer.waitFor();
    expect(problems).toEqual([]);
    const engine = await host.report("utility");
    expect(engine["serviceName"]).toBe("Stemma engine");
    expect(engine["env"]).not.toContain("NODE_OPTIONS");
  });

  test("a second start brings the window to the front and ends", async () => {
    const focused = host.of("focus").length;
    await using second = new ElectronHost(["--data", dataDir]);
    expect(await second.exitCode).toBe(0);
    await host.report("focus", focused + 1);
    expect(second.of("window")).toEqual([]);
    expect(host.of("window")).toHaveLength(1);
  });

  test("closing the window ends the engine and the database before the process", async () => {
    host.command({ do: "close-window" });
    expect(await host.exitCode).toBe(0);
    expect(host.of("exit")).toEqual([{ type: "exit", code: 0, utilities: [] }]);
    const order = host.reports.map(({ type }) => type);
    expect(order.indexOf("window-closed")).toBeLessThan(order.indexOf("will-quit"));
    expect(order.indexOf("will-quit")).toBeLessThan(order.indexOf("utility-exit"));
    expect(order.indexOf("utility-exit")).toBeLessThan(order.indexOf("exit"));
    expect(host.errors).toBe("");
    expect(existsSync(join(dataDir, "window.json"))).toBe(true);
  });
});

test("Python in an answer runs when it is asked to", async () => {
  const dataDir = temporaryFolder();
  {
    await using host = new ElectronHost(["--data", dataDir]);
    const page = await host.page();
    await page.getByRole("textbox").first().fill("What is 17 + 25?");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Regenerate" }).waitFor();
  }
  putAnswer(dataDir, "```python\nfrom sympy import *\nprint(factorint(360))\n```");
  await using host = new ElectronHost(["--data", dataDir]);
  const page = await host.page();
  await page.getByRole("navigation", { name: "Conversations" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByText("computed").waitFor();
  expect(await page.getByRole("region", { name: "Output" }).innerText()).toBe("{2: 3, 3: 2, 5: 1}\n");
});

test("a page from elsewhere gets neither the network nor a port", async () => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const dataDir = temporaryFolder();
  await using host = new ElectronHost(["--data", dataDir]);
  const page = await host.page();

  await page.goto("data:text/html,<p>elsewhere");
  await page.evaluate((url) => fetch(url).catch(() => undefined), `${elsewhere}/data`);
  expect(visits).toEqual([]);
  expect(await host.report("request-refused")).toMatchObject({ url: `${elsewhere}/data` });
  await page.evaluate(() => window.standInSend({ kind: "send", channel: "stemma:connect", args: [] }));
  expect(readFileSync(join(dataDir, "stemma.log"), "utf8")).toMatch(/A page was refused: null\./);
  server.close();
});

test("a page has one connection: a new one closes the old", async () => {
  const dataDir = temporaryFolder();
  await using host = new ElectronHost(["--data", dataDir]);
  const page = await host.page();
  const seen = await page.evaluate(async () => {
    const api = Reflect.get(window, "stemma") as { connect(): void };
    const connect = (): Promise<MessagePort> =>
      new Promise((resolve) => {
        const receive = ({ data, ports: [port] }: MessageEvent): void => {
          if (data !== "stemma:port" || port === undefined) return;
          window.removeEventListener("message", receive);
          resolve(port);
        };
        window.addEventListener("message", receive);
        api.connect();
      });
    const call = (port: MessagePort, name: string): Promise<unknown> =>
      new Promise((resolve) => {
        port.addEventListener("message", ({ data }) => data.id === 999 && resolve(data));
        port.start();
        port.postMessage({ type: "call", id: 999, name, input: {} });
      });
    const first = await connect();
    const info = await call(first, "app.info");
    const closed = new Promise((resolve) => first.addEventListener("close", () => resolve("closed")));
    const second = await connect();
    return { info, first: await closed, chosen: await call(second, "models.chooseFile") };
  });
  expect(seen).toMatchObject({
    info: { ok: true, value: { host: "electron", dataDir, canChooseFiles: true } },
    first: "closed",
    chosen: { ok: true, value: null },
  });
  expect((await host.report("open-dialog"))["options"]).toMatchObject({
    filters: [{ name: "GGUF models", extensions: ["gguf"] }],
  });
});

test("a page that has crashed is offered again, and closing it ends the app", async () => {
  await using host = new ElectronHost(["--data", temporaryFolder()]);
  const page = await host.page();
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => undefined);
  expect((await host.report("message-box"))["options"]).toMatchObject({ buttons: ["Show it again", "Close"] });
  expect(await host.exitCode).toBe(0);
});

test("the window opens where it was, unless its screen has gone", async () => {
  const dataDir = temporaryFolder();
  const { writeWindowBounds } = await import("../../src-main/host-electron/windowBounds.ts");
  const file = join(dataDir, "window.json");
  writeWindowBounds(file, { x: 40, y: 30, width: 900, height: 700, isMaximized: true });
  {
    await using host = new ElectronHost(["--data", dataDir]);
    expect((await host.report("window"))["options"]).toMatchObject({ x: 40, y: 30, width: 900, height: 700 });
    await host.report("maximize");
  }
  writeWindowBounds(file, { x: 9000, y: 30, width: 900, height: 700, isMaximized: false });
  await using host = new ElectronHost(["--data", dataDir]);
  const { options } = await host.report("window");
  expect(options).toMatchObject({ width: 1180, height: 820 });
  expect(options).not.toHaveProperty("x");
  await host.report("loaded");
});

test("a start that fails says why and ends", async () => {
  const dataDir = temporaryFolder();
  await using host = new ElectronHost(["--data", join("/dev/null", dataDir)]);
  expect(await host.report("error-box")).toMatchObject({ title: "Stemma cannot write to its data folder." });
  expect(await host.exitCode).toBe(1);
});

test("a file that is no model is refused in a dialog", async () => {
  const dataDir = temporaryFolder();
  await using host = new ElectronHost(["--data", dataDir, join(dataDir, "missing.gguf")]);
  expect(await host.report("error-box")).toMatchObject({ title: expect.stringContaining("There is no model file") });
  await host.report("loaded");
});

test("a damaged history has the window show what can be done, and the app goes on from there", async () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, "stemma.db"), "my shopping list ".repeat(2_000));
  await using host = new ElectronHost(["--data", dataDir]);
  const page = await host.page();
  await page.getByRole("heading", { name: "The history is damaged" }).waitFor();
  expect(host.of("error-box")).toEqual([]);
  await page.getByRole("button", { name: "Begin anew…" }).click();
  await page.getByRole("button", { name: "Begin anew", exact: true }).click();
  await page.getByText("This is a new history.").waitFor();
  await page.getByRole("textbox", { name: "Problem" }).waitFor();
});

test("deleting everything takes with it what the shell keeps", async () => {
  const dataDir = temporaryFolder();
  await using host = new ElectronHost(["--data", dataDir]);
  const page = await host.page();
  for (const name of ["window.json", "stemma.log", "secrets.json"]) writeFileSync(join(dataDir, name), "of a person");
  await page.getByRole("textbox", { name: "Problem" }).waitFor();
  await page.evaluate(() => void (location.hash = "#/settings"));
  await page.getByRole("button", { name: "Delete everything…" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("delete");
  await page.keyboard.press("Enter");
  await page.getByText("Everything was deleted.").waitFor();
  await host.report("clear-storage");
  await host.report("clear-cache");
  const left = readdirSync(dataDir)
    .map((name) => join(dataDir, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes("of a person"));
  expect(left).toEqual([]);
});
