import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumArguments, findChromium } from "../../../../tools/findChromium.ts";
import { openPythonPage, runPython, withPythonPage } from "./page/PythonPage.ts";

withPythonPage();

/** A server that anyone may ask, and what it was asked for. */
let server: Server;
let address: string;
let hits: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" });
    response.end("postMessage('loaded')");
  });
  server.on("upgrade", (request, socket) => {
    hits.push(request.url ?? "");
    socket.destroy();
  });
  server.on("connection", () => hits.push("connection"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  hits = [];
});

/** Python that tries each piece and prints its name with the error, or with `done`. */
const attempts = (pieces: Readonly<Record<string, string>>): string => `
import json
outcomes = {}
for name, piece in json.loads(${JSON.stringify(JSON.stringify(pieces))}).items():
    try:
        exec(piece, {})
        outcomes[name] = "done"
    except BaseException as error:
        outcomes[name] = type(error).__name__
print(json.dumps(outcomes))
`;

async function tryAll(pieces: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const { outcome, stdout, stderr } = await runPython(await openPythonPage(), attempts(pieces), { wallMs: 60_000 });
  expect([outcome, stderr]).toEqual(["finished", ""]);
  return JSON.parse(stdout) as Record<string, string>;
}

describe("Python", () => {
  test("reaches no network", async () => {
    const [host, port] = address.split(":");
    const outcomes = await tryAll({
      urllib: `import urllib.request\nurllib.request.urlopen("http://${address}/urllib", timeout=2).read()`,
      http: `import http.client\nc = http.client.HTTPConnection("${address}", timeout=2)\nc.request("GET", "/http")\nc.getresponse()`,
      socket: `import socket\ns = socket.create_connection(("${host}", ${port}), timeout=2)\ns.send(b"GET /socket HTTP/1.0\\r\\n\\r\\n")\nassert s.recv(10)`,
      asyncio: `import asyncio\nasync def f():\n    await asyncio.open_connection("${host}", ${port})\nasyncio.run(f())`,
      ftp: `import ftplib\nftplib.FTP().connect("${host}", ${port}, timeout=2)`,
      smtp: `import smtplib\nsmtplib.SMTP("${host}", ${port}, timeout=2)`,
      browser: `import webbrowser\nassert webbrowser.open("http://${address}/browser")`,
    });
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome === "done")).toEqual([]);
    // A datagram is taken from it, and goes nowhere.
    await runPython(
      await openPythonPage(),
      `import socket\nsocket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("${host}", ${port}))`,
    );
    expect(hits).toEqual([]);
    await fetch(`http://${address}/control`);
    expect(hits).toContain("/control");
  });

  test("has no bridge to JavaScript", async () => {
    const outcomes = await tryAll({
      js: "import js",
      fetch: "from js import fetch",
      run_js: "from pyodide.code import run_js",
      http: "from pyodide.http import pyfetch",
      ffi: "import pyodide.ffi",
      pyodide_js: "import pyodide_js",
      core: "import _pyodide_core",
      importlib: "import importlib\nimportlib.import_module('js')",
      reload: "import importlib, sys\nimportlib.reload(sys.modules['pyodide'])",
      micropip: "import micropip",
    });
    expect(new Set(Object.values(outcomes))).toEqual(new Set(["ModuleNotFoundError", "KeyError"]));
  });

  test("finds nothing of the host", async () => {
    const outcomes = await tryAll({
      passwd: "open('/etc/passwd')",
      environ: "import os\nassert 'SHELL' in os.environ or 'USERPROFILE' in os.environ",
      root: "import os\nassert set(os.listdir('/')) - {'tmp', 'home', 'dev', 'proc', 'lib'}",
      home: "import os\nassert os.listdir(os.path.expanduser('~'))",
      subprocess: "import subprocess\nsubprocess.run(['ls'])",
      system: "import os\nassert os.system('ls') == 0",
      fork: "import os\nos.fork()",
      exec: "import os\nos.execv('/bin/sh', ['sh'])",
      thread: "import threading\nthreading.Thread(target=print).start()",
      processes: "import multiprocessing\nmultiprocessing.Process(target=print).start()",
    });
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome === "done")).toEqual([]);
  });

  test.each([
    [
      "JavaScript through the C library",
      `import ctypes\nctypes.CDLL(None).emscripten_run_script(b"fetch('http://ADDRESS/')")`,
    ],
    [
      "what the event loop has of the bridge",
      `
import asyncio
bridge = type(asyncio.new_event_loop()).run_forever.__globals__
proxy = bridge["create_once_callable"](print)
proxy.constructor.constructor("return fetch('http://ADDRESS/')")()`,
    ],
    ["memory that is not its own", "import ctypes\nctypes.memset(0, 255, 10**8)"],
    ["the end of its process", "import os\nos.abort()"],
    ["a signal", "import os\nos.kill(os.getpid(), 9)"],
    ["the frames of the driver", "import sys\nsys._getframe(2).f_globals.clear()\n1 / 0"],
  ])("%s breaks its own sandbox at most", async (_, code) => {
    const page = await openPythonPage();
    const { outcome } = await runPython(page, code.replace("ADDRESS", address));
    expect(["broken", "failed"]).toContain(outcome);
    expect(hits).toEqual([]);
    expect(await runPython(page, "1 + 1")).toMatchObject({ outcome: "finished", result: "2" });
  });
});

/** Tries to get out in every way that a worker knows. Each way answers with its name when it got somewhere. */
const waysOut = (address: string): string => `
const address = "http://${address}";
const reached = [];
const attempt = async (name, work) => {
  try {
    const timeout = new Promise((_, reject) => setTimeout(() => reject(new Error("time")), 3_000));
    await Promise.race([work(), timeout]);
    reached.push(name);
  } catch {}
};
const opened = (target) => new Promise((resolve, reject) => {
  target.onopen = target.onmessage = resolve;
  target.onerror = reject;
});
const all = () => Promise.all([
  attempt("fetch", () => fetch(address + "/fetch")),
  attempt("opaque fetch", () => fetch(address + "/no-cors", { mode: "no-cors" })),
  attempt("own files", () => fetch("/index.html")),
  attempt("data", () => fetch("data:,x")),
  attempt("XMLHttpRequest", () => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = resolve;
    request.onerror = reject;
    request.open("GET", address + "/xhr");
    request.send();
  })),
  attempt("WebSocket", () => opened(new WebSocket(address.replace("http", "ws") + "/socket"))),
  attempt("EventSource", () => opened(new EventSource(address + "/events"))),
  attempt("WebTransport", () => new WebTransport("https://${address}/transport").ready),
  attempt("importScripts", async () => importScripts(address + "/import-scripts")),
  attempt("import", () => import(address + "/import")),
  attempt("worker of another address", () => opened(new Worker(address + "/worker"))),
  attempt("font", () => new FontFace("x", "url(" + address + "/font)").load()),
  attempt("eval", async () => eval("1")),
  attempt("Function", async () => new Function("return 1")()),
  attempt("indexedDB", () => new Promise((resolve, reject) => {
    const request = indexedDB.open("x");
    request.onsuccess = resolve;
    request.onerror = reject;
  })),
  attempt("caches", () => caches.open("x")),
  attempt("files of the origin", () => navigator.storage.getDirectory()),
  attempt("locks", () => navigator.locks.request("x", () => {})),
]);
`;

/** In the place of the worker, says what was reached. */
const report = `
addEventListener("message", ({ data: { port } }) => {
  port.onmessage = async () => {
    port.postMessage({ type: "running" });
    await work();
    port.postMessage({ type: "output", stream: "stdout", text: JSON.stringify(reached) });
    port.postMessage({ type: "done", result: null, latex: null, error: null, durationMs: 0 });
  };
  port.postMessage({ type: "ready" });
});
`;

const runInPlace = async (script: string): Promise<unknown> =>
  JSON.parse(await (await openPythonPage()).evaluate((script) => globalThis.runInPlaceOfPython(script), script));

describe("JavaScript that has taken the place of Python", () => {
  test("reaches nothing, neither itself nor from a worker of its own", async () => {
    expect(await runInPlace(`${waysOut(address)} const work = all; ${report}`)).toEqual([]);
    const nested = `${waysOut(address)} all().then(() => postMessage(reached))`;
    const work = `
const reached = [];
const work = () => new Promise((resolve) => {
  const nested = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(nested)}])));
  nested.onmessage = ({ data }) => resolve(reached.push(...data));
});`;
    expect(await runInPlace(work + report)).toEqual([]);
    expect(hits).toEqual([]);
  });

  test("the same ways lead out where there is no sandbox, so the test can fail", async () => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
    try {
      const page = await browser.newPage();
      await page.goto(`http://${address}/page`);
      const reached = await page.evaluate(
        (script) =>
          new Promise<string[]>((resolve) => {
            const worker = new Worker(URL.createObjectURL(new Blob([script])));
            worker.addEventListener("message", ({ data }) => Array.isArray(data) && resolve(data as string[]));
          }),
        `${waysOut(address)} all().then(() => postMessage(reached))`,
      );
      expect(reached).toEqual(
        expect.arrayContaining(["fetch", "XMLHttpRequest", "importScripts", "eval", "indexedDB"]),
      );
      expect(hits).toEqual(expect.arrayContaining(["/fetch", "/no-cors", "/xhr", "/socket", "/events", "/import"]));
    } finally {
      await browser.close();
    }
  });

  test("changes nothing of the page, and the page believes nothing that is no message", async () => {
    const page = await openPythonPage();
    await page.evaluate(() => {
      Object.assign(globalThis, { heard: 0 });
      const count = (): void => void Object.assign(globalThis, { heard: Reflect.get(globalThis, "heard") + 1 });
      new BroadcastChannel("stemma").addEventListener("message", count);
      addEventListener("message", count);
    });
    const script = `
const reached = [];
Object.prototype.polluted = "yes";
Array.prototype.push = () => 0;
const work = async () => {
  new BroadcastChannel("stemma").postMessage("x");
  postMessage({ type: "done" });
};
${report.replace(
  "await work();",
  `await work();
    for (const bad of [null, 1, "done", [], { type: "done" }, { type: "done", result: 5 }, { type: "output", text: {} },
      { type: "output", stream: "__proto__", text: "x" }, { type: "constructor" }, { __proto__: null, type: "toString" }])
      port.postMessage(bad);`,
)}`;
    expect(await page.evaluate((script) => globalThis.runInPlaceOfPython(script), script)).toBe("[]");
    const after = await page.evaluate(() => ({
      polluted: Reflect.get({}, "polluted") as unknown,
      pushed: [1].push(2),
      heard: Reflect.get(globalThis, "heard") as number,
      frames: document.querySelectorAll("iframe").length,
    }));
    expect(after).toEqual({ polluted: undefined, pushed: 2, heard: 0, frames: 0 });
  });

  test("cannot flood the page", async () => {
    const flood = 'for (;;) port.postMessage({ type: "output", stream: "stdout", text: "x".repeat(1000) });';
    const script = report.replace("await work();", flood);
    const page = await openPythonPage();
    const printed = await page.evaluate((script) => globalThis.runInPlaceOfPython(script), script);
    expect(printed.length).toBeLessThanOrEqual(100_000);
    expect((await runPython(page, "1 + 1")).result).toBe("2");
  });
});
