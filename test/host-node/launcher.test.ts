import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { slowModelPath } from "../core/slowModel.ts";
import { outcomeOf, startProgram } from "./runStemma.ts";

const launcher = resolve(import.meta.dirname, "../../tools/stemma.mjs");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

const majorOf = (node: string): number =>
  Number.parseInt(execFileSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }), 10);

/** A Node on this machine that is too old for the app, as people have. */
const olderNode = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "node"))
  .find((node) => existsSync(node) && majorOf(node) < 24);

const run = async (node: string, args: string[], input: string) => {
  const child = startProgram(node, launcher, args);
  child.stdin.end(input);
  return outcomeOf(child);
};

describe("the launcher", { timeout: 120_000 }, () => {
  test("runs the program with nothing of its own on standard output", async () => {
    expect(await run(process.execPath, ["--version"], "")).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  describe.skipIf(olderNode === undefined)("under a Node that is too old", () => {
    const node = olderNode ?? "";

    test("runs the program with the repository's Node, its streams and its exit code", async () => {
      const { code, stdout } = await run(node, ["solve", "--json"], "What is 12 * 7?");
      expect(JSON.parse(stdout)).toMatchObject({ question: "What is 12 * 7?", stopReason: "answered" });
      expect(code).toBe(0);
      expect((await run(node, ["nonsense"], "")).code).toBe(2);
    });

    test("passes Ctrl+C on", async () => {
      const child = startProgram(node, launcher, ["solve", "--model", slowModelPath(), "Think long."]);
      child.stdin.end();
      child.stderr.once("data", () => child.kill("SIGINT"));
      const { code, stderr } = await outcomeOf(child);
      expect(code).toBe(130);
      expect(stderr).toContain("Stopped.");
    });
  });
});
