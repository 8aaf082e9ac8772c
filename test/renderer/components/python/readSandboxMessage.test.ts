import { describe, expect, test } from "vitest";
import { readSandboxMessage } from "../../../../src-renderer/components/python/readSandboxMessage.ts";

const error = { type: "ValueError", message: "no", line: 3, traceback: "…", missingModule: null };
const done = { type: "done", result: "1", latex: null, error: null, durationMs: 4 };

describe("readSandboxMessage", () => {
  test.each([
    { type: "ready" },
    { type: "running" },
    { type: "overflow" },
    { type: "output", stream: "stderr", text: "x" },
    done,
    { ...done, result: null, latex: "x", error },
    { type: "broken", reason: "memory", detail: "" },
  ])("takes %j", (message) => {
    expect(readSandboxMessage(message)).toEqual(message);
  });

  test("leaves out what it does not know", () => {
    expect(readSandboxMessage({ type: "ready", more: 1 })).toEqual({ type: "ready" });
  });

  test.each([
    null,
    undefined,
    "ready",
    [],
    {},
    { type: "toString" },
    { type: "output", stream: "constructor", text: "x" },
    { type: "output", stream: "stdout", text: ["x"] },
    { ...done, durationMs: Number.NaN },
    { ...done, durationMs: "4" },
    { ...done, result: { length: 1 } },
    { ...done, error: { ...error, line: 1.5 } },
    { ...done, error: { ...error, traceback: undefined } },
    { ...done, error: "no" },
    { type: "broken", reason: "bored", detail: "" },
  ])("refuses %j", (message) => {
    expect(readSandboxMessage(message)).toBeNull();
  });
});
