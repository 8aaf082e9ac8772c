import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Output } from "../../src-main/host-node/AttemptPrinter.ts";
import { EventPrinter } from "../../src-main/host-node/commands/models/EventPrinter.ts";
import { eventWords } from "../../src-main/host-node/commands/models/eventWords.ts";
import { findVerified } from "../../src-main/host-node/commands/models/findVerified.ts";
import type { ModelsEvent } from "../../src-main/host-node/commands/models/ModelsEvent.ts";
import { textTable } from "../../src-main/host-node/commands/models/textTable.ts";
import { untilAborted } from "../../src-main/host-node/commands/models/untilAborted.ts";
import type { WantedDownload } from "../../src-shared/contract/downloadsEndpoints.ts";
import type { ModelId } from "../../src-shared/domain/ids.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { describeFile } from "../core/describeFile.ts";

function printerOn({ isTTY = false, columns = 80, printsJson = false } = {}) {
  const written = { stdout: "", stderr: "" };
  let now = 0;
  const output = (name: "stdout" | "stderr"): Output & { columns: number } => ({
    isTTY,
    columns,
    write: (text: string) => (written[name] += text),
  });
  const printer = new EventPrinter({ stdout: output("stdout"), stderr: output("stderr") }, printsJson, () => now);
  const wait = (milliseconds: number): number => (now += milliseconds);
  return { printer, written, wait };
}

const progress = (doneBytes: number): ModelsEvent => ({
  type: "progress",
  name: "Phi",
  doneBytes,
  totalBytes: 4_000_000_000,
  bytesPerSecond: 50_000_000,
  secondsLeft: 60,
});
const done: ModelsEvent = {
  type: "done",
  name: "Phi",
  modelId: "file:1" as ModelId,
  path: "/models/phi.gguf",
  sha256: "ab",
};

describe("with --json", () => {
  test("each event is one line, and progress comes at most four times a second", () => {
    const { printer, written, wait } = printerOn({ printsJson: true });
    printer.print({ type: "resolving", name: "Phi" });
    for (let step = 0; step <= 40; step++) {
      printer.print(progress(step));
      wait(50);
    }
    printer.print({ type: "retrying", name: "Phi", retryAt: 1 });
    printer.print(done);
    const lines = written.stdout.trimEnd().split("\n");
    const types = lines.map((line) => (JSON.parse(line) as ModelsEvent).type);
    expect(types).toEqual(["resolving", ...Array.from({ length: 9 }, () => "progress"), "retrying", "done"]);
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual(done);
    expect(written.stderr).toBe("");
  });

  test("an error is told with its code and its words", () => {
    const { printer, written } = printerOn({ printsJson: true });
    printer.print({ type: "failed", error: new AppError("hub/no-network", "x", { data: { host: "hub.example" } }) });
    expect(JSON.parse(written.stdout)).toMatchObject({
      type: "failed",
      error: { code: "hub/no-network", title: "The server hub.example cannot be reached." },
    });
  });
});

describe("for people", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  test("a terminal gets one line that is rewritten and then cleared", () => {
    const { printer, written, wait } = printerOn({ isTTY: true, columns: 20 });
    printer.print(progress(1_000_000_000));
    wait(300);
    printer.print(progress(2_000_000_000));
    printer.print(done);
    expect(written.stderr).toBe(
      "\r\x1b[K25 %  1.00 GB of 4.\r\x1b[K50 %  2.00 GB of 4.\r\x1b[KPhi is here and checked: ab\n",
    );
    expect(written.stdout).toBe("/models/phi.gguf\n");
  });

  test("a file gets a line every few seconds and no control characters", () => {
    const { printer, written, wait } = printerOn();
    for (let step = 0; step <= 100; step++) {
      printer.print(progress(step * 40_000_000));
      wait(100);
    }
    printer.finish();
    expect(written.stderr).toBe(
      "50 %  2.00 GB of 4.00 GB  50.0 MB/s  60 s left\n100 %  4.00 GB of 4.00 GB  50.0 MB/s  60 s left\n",
    );
  });

  test("a name cannot steer the terminal", () => {
    const { printer, written } = printerOn({ isTTY: true });
    printer.print({ type: "resolving", name: "a\x1b[2J\u202eb\nc\x07" });
    expect(written.stderr).toBe("Asking the server for abc.\n");
    expect(
      textTable([
        ["a\x1b[31m", "b"],
        ["long\n", "c\u0007"],
      ]),
    ).toBe("a     b\nlong  c\n");
  });

  test("waiting and times are told in words", () => {
    expect(eventWords({ type: "retrying", name: "Phi", retryAt: 0 })).toContain("Trying again now.");
    expect(eventWords({ type: "retrying", name: "Phi", retryAt: 5_000 })).toContain("in 5 s.");
    expect(eventWords({ type: "retrying", name: "Phi", retryAt: 150_000 })).toContain("in 3 min.");
    expect(eventWords({ type: "retrying", name: "Phi", retryAt: 7_200_000 })).toContain("in 2 h 0 min.");
  });
});

describe("what is here already needs no network", () => {
  const commit = "c".repeat(40);
  const source = { repository: "owner/name", revision: commit, path: "a.gguf" };
  const here = describeFile({ origin: "downloaded", source, sha256: "ab", variantId: "phi/Q4_K_M" });
  const wanted: WantedDownload = {
    kind: "file",
    repository: "owner/name",
    revision: "main",
    path: "a.gguf",
    sha256: null,
  };
  const isFound = (model: Partial<typeof here>, what: WantedDownload, published: string | null = null): boolean => {
    const models = { list: { value: { models: [{ ...here, ...model }], selectedId: here.modelId } } };
    const file = { ...source, sizeBytes: null, sha256: published };
    const catalogue = { variant: () => ({ variant: { files: [file] } }) };
    return findVerified({ models, catalogue }, what) !== undefined;
  };

  test("when it is the same file and was checked", () => {
    expect(isFound({}, wanted)).toBe(true);
    expect(isFound({}, { ...wanted, revision: commit })).toBe(true);
    expect(isFound({}, { ...wanted, sha256: "ab" })).toBe(true);
    expect(isFound({ origin: "found" }, { ...wanted, sha256: "ab" })).toBe(true);
    expect(isFound({}, { kind: "variant", variantId: "phi/Q4_K_M" })).toBe(true);
    expect(isFound({ origin: "found" }, { kind: "variant", variantId: "phi/Q4_K_M" }, "ab")).toBe(true);
  });

  test("and not otherwise", () => {
    expect(isFound({ sha256: null }, wanted)).toBe(false);
    expect(isFound({ state: "changed" }, wanted)).toBe(false);
    expect(isFound({ state: "missing" }, wanted)).toBe(false);
    expect(isFound({ source: null }, wanted)).toBe(false);
    expect(isFound({ origin: "found" }, wanted)).toBe(false);
    expect(isFound({}, { ...wanted, path: "b.gguf" })).toBe(false);
    expect(isFound({}, { ...wanted, revision: "d".repeat(40) })).toBe(false);
    expect(isFound({}, { ...wanted, sha256: "cd" })).toBe(false);
    expect(isFound({}, { kind: "variant", variantId: "phi/Q8_0" })).toBe(false);
    expect(isFound({}, { kind: "variant", variantId: "phi/Q4_K_M" }, "cd")).toBe(false);
  });
});

test("work is left when the signal aborts, before it or meanwhile", async () => {
  const never = new Promise<never>(() => undefined);
  await expect(untilAborted(never, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
  const aborter = new AbortController();
  const left = untilAborted(never, aborter.signal);
  aborter.abort(new Error("meanwhile"));
  await expect(left).rejects.toThrow("meanwhile");
  expect(await untilAborted(Promise.resolve(1), new AbortController().signal)).toBe(1);
});
