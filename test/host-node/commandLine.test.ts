import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parseBenchArguments } from "../../src-main/host-node/commands/parseBenchArguments.ts";
import { parseOpenArguments } from "../../src-main/host-node/commands/parseOpenArguments.ts";
import { parsePromptArguments } from "../../src-main/host-node/commands/parsePromptArguments.ts";
import { parseSolveArguments } from "../../src-main/host-node/commands/parseSolveArguments.ts";
import { exitCodeOf, onInterrupt } from "../../src-main/host-node/onInterrupt.ts";
import { browserCommand } from "../../src-main/host-node/openBrowser.ts";
import { readProblem, type ProblemInput } from "../../src-main/host-node/readProblem.ts";
import { UsageError } from "../../src-main/host-node/UsageError.ts";

describe("stemma open", () => {
  test("has defaults for everything", () => {
    expect(parseOpenArguments([])).toEqual({ port: 0, dataDir: undefined, opensBrowser: true });
  });

  test("takes its options in any order", () => {
    const expected = { port: 4000, dataDir: "here", opensBrowser: false };
    expect(parseOpenArguments(["--port", "4000", "--data=here", "--no-browser"])).toEqual(expected);
    expect(parseOpenArguments(["--no-browser", "--data", "here", "--port=4000"])).toEqual(expected);
  });

  test.each([
    ["--port"],
    ["--port", "x"],
    ["--port", "65536"],
    ["--port", "1.5"],
    ["--port="],
    ["--port", "0x50"],
    ["--data", ""],
    ["--colour"],
    ["extra"],
  ])("does not take %s %s", (...args) => {
    expect(() => parseOpenArguments(args.filter((arg) => arg !== undefined))).toThrow(UsageError);
  });
});

describe("stemma solve", () => {
  test("takes a problem and its options", () => {
    expect(parseSolveArguments(["Solve 3x + 7 = 22."])).toEqual({
      problem: "Solve 3x + 7 = 22.",
      printsJson: false,
      modelPath: undefined,
      effort: undefined,
      samples: undefined,
      profileId: undefined,
      backend: undefined,
      seed: undefined,
      temperature: undefined,
      maxTokens: undefined,
    });
    const args = ["--json", "--model", "a.gguf", "x", "--seed=7", "--temperature", "0.8", "--max-tokens", "100"];
    const more = ["--effort", "deep", "--samples", "3", "--profile", "phi-4", "--gpu", "vulkan"];
    expect(parseSolveArguments([...args, ...more])).toEqual({
      problem: "x",
      printsJson: true,
      modelPath: "a.gguf",
      effort: "deep",
      samples: 3,
      profileId: "phi-4",
      backend: "vulkan",
      seed: 7,
      temperature: 0.8,
      maxTokens: 100,
    });
  });

  test("takes an effort as a level or as a number of tokens", () => {
    expect(parseSolveArguments(["x", "--effort", "maximum"]).effort).toBe("maximum");
    expect(parseSolveArguments(["x", "--effort", "500"]).effort).toBe(500);
  });

  test("takes a dash for standard input, and a problem that begins with one after two", () => {
    expect(parseSolveArguments(["-"]).problem).toBe("-");
    expect(parseSolveArguments(["--json", "--", "-3x = 9"]).problem).toBe("-3x = 9");
  });

  test.each([
    ["Solve", "3x"],
    ["x", "--seed", "-1"],
    ["x", "--seed", "4294967296"],
    ["x", "--temperature", "hot"],
    ["x", "--temperature", "1e9"],
    ["x", "--max-tokens", "0"],
    ["x", "--model", ""],
    ["x", "--effort", "hard"],
    ["x", "--effort", "63"],
    ["x", "--effort", ""],
    ["x", "--samples", "0"],
    ["x", "--samples", "9"],
    ["x", "--gpu", "opencl"],
    ["-3x = 9"],
    ["x", "--jsn"],
  ])("does not take %s %s %s", (...args) => {
    expect(() => parseSolveArguments(args.filter((arg) => arg !== undefined))).toThrow(UsageError);
  });
});

describe("stemma bench", () => {
  test("takes one model, and one backend where the person wants only that", () => {
    expect(parseBenchArguments(["a.gguf"])).toEqual({ modelPath: "a.gguf", printsJson: false, backend: undefined });
    expect(parseBenchArguments(["--json", "--gpu", "cpu", "a.gguf"])).toEqual({
      modelPath: "a.gguf",
      printsJson: true,
      backend: "cpu",
    });
    expect(parseBenchArguments(["a.gguf", "--gpu=auto"]).backend).toBeUndefined();
  });

  test.each([[], [""], ["a.gguf", "b.gguf"], ["a.gguf", "--gpu", "fast"]])("does not take %s %s %s", (...args) => {
    expect(() => parseBenchArguments(args.filter((arg) => arg !== undefined))).toThrow(UsageError);
  });
});

describe("stemma prompt", () => {
  test("takes a problem, a profile and a model", () => {
    expect(parsePromptArguments(["x"])).toEqual({ problem: "x", profileId: undefined, modelPath: undefined });
    expect(parsePromptArguments(["x", "--profile", "phi-4", "--model", "a.gguf"])).toEqual({
      problem: "x",
      profileId: "phi-4",
      modelPath: "a.gguf",
    });
    expect(() => parsePromptArguments(["Solve", "3x"])).toThrow(UsageError);
    expect(() => parsePromptArguments(["x", "--model", ""])).toThrow(UsageError);
  });
});

describe("the problem", () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stemma-problem-"));
    writeFileSync(path("problem.txt"), "\ufeffWhat is 2 + 2?\n");
    writeFileSync(path("no extension"), "π?");
    writeFileSync(path("latin1.txt"), Buffer.from([0x66, 0xfc, 0x72]));
    writeFileSync(path("large.md"), "x".repeat(1_000_001));
    writeFileSync(path("empty.tex"), " \n");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const nothing: ProblemInput = Object.assign((async function* () {})(), { isTTY: true });
  const piped = (...chunks: (string | Uint8Array)[]): ProblemInput =>
    (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })();

  test("is the argument, exactly", async () => {
    for (const text of ["Solve 3x + 7 = 22.", " \0 ", "x".repeat(10_000), folder])
      expect(await readProblem(text, nothing)).toBe(text);
  });

  test("is in the file that the argument names", async () => {
    expect(await readProblem(path("problem.txt"), nothing)).toBe("What is 2 + 2?");
    expect(await readProblem(path("no extension"), nothing)).toBe("π?");
  });

  test("comes from standard input, also when a character is cut in two", async () => {
    const [first, ...rest] = Buffer.from("π");
    expect(await readProblem("-", piped(Buffer.from([first ?? 0]), Buffer.from(rest)))).toBe("π");
    expect(await readProblem(undefined, piped("a", "b"))).toBe("ab");
  });

  test.each([
    ["latin1.txt", "not text in UTF-8"],
    ["large.md", "too large"],
    ["empty.tex", "empty"],
    ["missing.txt", "no file"],
  ])("is refused in %s", async (name, reason) => {
    await expect(readProblem(path(name), nothing)).rejects.toThrow(reason);
    await expect(readProblem(path(name), nothing)).rejects.toBeInstanceOf(UsageError);
  });

  test("is refused when there is none", async () => {
    await expect(readProblem(undefined, nothing)).rejects.toThrow("No problem");
    await expect(readProblem("", nothing)).rejects.toThrow("empty");
    await expect(readProblem("-", piped())).rejects.toThrow("empty");
    await expect(readProblem("-", piped(Buffer.from([0xff])))).rejects.toThrow("UTF-8");
    await expect(readProblem("-", piped("x".repeat(600_000), "x".repeat(600_000)))).rejects.toThrow("too large");
  });
});

test("the browser's command is the system's own, and none without a screen", () => {
  expect(browserCommand("linux", {})).toBeUndefined();
  expect(browserCommand("linux", { DISPLAY: "" })).toBeUndefined();
  expect(browserCommand("linux", { DISPLAY: ":0" })).toEqual(["xdg-open"]);
  expect(browserCommand("linux", { WAYLAND_DISPLAY: "wayland-0" })).toEqual(["xdg-open"]);
  expect(browserCommand("darwin", {})).toEqual(["open"]);
  expect(browserCommand("win32", {})).toEqual(["rundll32", "url.dll,FileProtocolHandler"]);
});

test("the first Ctrl+C stops, its echo does nothing, a second one ends", () => {
  vi.useFakeTimers();
  const stop = vi.fn<(signal: string) => void>();
  const end = vi.fn<(code: number) => void>();
  const stopListening = onInterrupt(stop, end);
  process.emit("SIGINT", "SIGINT");
  process.emit("SIGINT", "SIGINT");
  expect(stop.mock.calls).toEqual([["SIGINT"]]);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(301);
  process.emit("SIGTERM", "SIGTERM");
  expect(stop).toHaveBeenCalledTimes(1);
  expect(end.mock.calls).toEqual([[143]]);
  stopListening();
  expect(process.listeners("SIGTERM").some((listener) => listener.name === "interrupted")).toBe(false);
  expect(exitCodeOf("SIGINT")).toBe(130);
  vi.useRealTimers();
});
