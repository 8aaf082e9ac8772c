import childProcess from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { skipBinarySelfTest } from "../../src-main/engine/skipBinarySelfTest.ts";

const selfTest = resolve(
  import.meta.dirname,
  "../../node_modules/node-llama-cpp/dist/bindings/utils/testBindingBinary.js",
);

test("the library still tests its binaries in the way that is skipped", () => {
  expect(existsSync(selfTest)).toBe(true);
  const source = readFileSync(selfTest, "utf8");
  for (const message of ["ready", "start", "loaded", "test", "done", "exit"])
    expect(source).toContain(`type: "${message}"`);
});

test("only the self-test is answered without a process", async () => {
  const real = childProcess.fork;
  const fork = vi.fn<(path: string) => never>(() => {
    throw new Error("a real process");
  });
  childProcess.fork = fork as unknown as typeof childProcess.fork;
  try {
    skipBinarySelfTest();
    expect(() => childProcess.fork("other.js")).toThrow("a real process");
    const { promise, resolve: finish } = Promise.withResolvers<string[]>();
    const child = childProcess.fork(selfTest);
    const heard: string[] = [];
    child.on("message", (message) => {
      const { type } = message as { type: string };
      heard.push(type);
      child.send({ type: { ready: "start", loaded: "test", done: "exit" }[type] ?? "exit" });
    });
    child.on("exit", (code) => finish([...heard, `exit ${code}`]));
    expect(await promise).toEqual(["ready", "loaded", "done", "exit 0"]);
    expect(fork).toHaveBeenCalledTimes(1);
  } finally {
    childProcess.fork = real;
  }
});
