import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SolutionRecord } from "../../src-main/host-node/solutionRecord.ts";
import { slowModelPath } from "../core/slowModel.ts";
import { outcomeOf, runStemma, startStemma } from "./runStemma.ts";

// The whole program with the real engine and the starter model.
describe("stemma solve", { timeout: 120_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stemma-solve-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("prints the answer alone on standard output, and the thought beside it", async () => {
    const { code, stdout, stderr } = await runStemma(["solve", "Solve 3x + 7 = 22."]);
    expect(stdout).toContain("\\boxed{5}");
    expect(stdout).not.toMatch(/<think>|Check:/);
    expect(stderr).toContain("3x + 7 = 22");
    expect(stdout + stderr).not.toContain("\x1b");
    expect(code).toBe(0);
  });

  test("reads standard input and prints one line of JSON", async () => {
    const { code, stdout, stderr } = await runStemma(["solve", "--json", "-"], "What is 12 * 7?\n");
    expect(stdout.split("\n")).toHaveLength(2);
    const record = JSON.parse(stdout) as SolutionRecord;
    expect(record).toMatchObject({ question: "What is 12 * 7?", model: "Starter", stopReason: "answered" });
    expect(record.answer).toContain("\\boxed{84}");
    expect(record.thought).toContain("84");
    expect(record.error).toBeUndefined();
    for (const count of Object.values(record.tokens)) expect(count).toBeGreaterThan(0);
    expect(record.timesMs.total).toBeGreaterThanOrEqual(record.timesMs.thought + record.timesMs.answer);
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("reads a text file, and gives the same answer for the same seed", async () => {
    const file = join(folder, "problem.tex");
    writeFileSync(file, "Solve 5x - 3 = 12.\n");
    const args = ["solve", "--json", "--seed", "7", "--temperature", "0.5", file];
    const [first, second] = [await runStemma(args), await runStemma(args)];
    const answers = [first, second].map(({ stdout }) => (JSON.parse(stdout) as SolutionRecord).answer);
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain("boxed");
    expect(readFileSync(file, "utf8")).toBe("Solve 5x - 3 = 12.\n");
  });

  test("fails when the tokens do not suffice for an answer", async () => {
    const { code, stdout } = await runStemma(["solve", "--json", "--max-tokens", "8", "Solve 3x + 7 = 22."]);
    expect(JSON.parse(stdout)).toMatchObject({ stopReason: "full" });
    expect(code).toBe(1);
  });

  test("fails in words for a model that is not there or is none", async () => {
    const missing = await runStemma(["solve", "--model", join(folder, "missing.gguf"), "What is 1 + 1?"]);
    expect(missing).toMatchObject({ code: 1, stdout: "" });
    expect(missing.stderr).toContain(`There is no model file at ${join(folder, "missing.gguf")}`);
    const text = join(folder, "text.gguf");
    writeFileSync(text, "no model");
    const notGguf = await runStemma(["solve", "--json", "--model", text, "What is 1 + 1?"]);
    expect(JSON.parse(notGguf.stdout)).toMatchObject({ stopReason: "failed", error: { code: "models/not-gguf" } });
    expect(notGguf.code).toBe(1);
    expect(missing.stderr + notGguf.stderr).not.toMatch(/\n\s+at /);
  });

  test("solves a problem several times and gives the answer that most agree on", async () => {
    // No rule decides what is asked in these words, so that it is put to the vote.
    const question = "Tell me, friend: 17 + 25 makes how much?";
    const args = ["solve", "--samples", "3", "--temperature", "0", "--seed", "1", question];
    const [people, programs] = [await runStemma(args), await runStemma([...args, "--json"])];
    expect(people.stderr.match(/^Sample \d of 3: /gm)).toHaveLength(3);
    expect(people.stderr).toMatch(/^Answers:\n {2}.+: 3 of 3$/m);
    const record = JSON.parse(programs.stdout) as SolutionRecord;
    expect(record.samples).toHaveLength(3);
    expect(record.votes).toMatchObject([{ samples: [1, 2, 3] }]);
    expect(record.answer).toContain(record.votes?.[0]?.answer);
    expect([people.code, programs.code, programs.stderr]).toEqual([0, 0, ""]);
  });

  test("of several, stops at the first that a rule confirms", async () => {
    const { code, stdout, stderr } = await runStemma(["solve", "--samples", "4", "What is 12 * 7?"]);
    expect(stdout).toContain("\\boxed{84}");
    expect(stderr).toContain("The others were stopped because one of them is verified.");
    expect(code).toBe(0);
  });

  test("takes an effort, a profile and a backend", async () => {
    const options = ["--json", "--effort", "quick", "--profile", "phi-4-reasoning", "--gpu", "cpu"];
    const { stdout, stderr } = await runStemma(["solve", ...options, "--max-tokens", "16", "What is 1 + 1?"]);
    const record = JSON.parse(stdout) as SolutionRecord;
    // With the trained system prompt of that profile.
    expect(record.tokens.prompt).toBeGreaterThan(100);
    expect([record.samples, stderr]).toEqual([undefined, ""]);
  });

  test("fails in words for a backend that is not there, and names the profiles there are", async () => {
    const other = process.platform === "darwin" ? "cuda" : "metal";
    const { code, stdout } = await runStemma(["solve", "--json", "--gpu", other, "What is 1 + 1?"]);
    expect(JSON.parse(stdout)).toMatchObject({ stopReason: "failed", error: { code: "engine/no-backend" } });
    expect(code).toBe(1);
    const unknown = await runStemma(["solve", "--profile", "nobody", "What is 1 + 1?"]);
    expect([unknown.code, unknown.stdout]).toEqual([2, ""]);
    expect(unknown.stderr).toContain("phi-4-reasoning");
  });

  test("goes on after the engine has ended in the middle, and says so", async () => {
    const fault = `segv@20,1,${join(folder, "faults")}`;
    const child = startStemma(["solve", "What is 12 * 7?"], { STEMMA_ENGINE_FAULT: fault });
    child.stdin.end();
    const { code, stdout, stderr } = await outcomeOf(child);
    expect(stdout).toContain("\\boxed{84}");
    expect(stderr).toMatch(/^Went on with /m);
    expect(code).toBe(0);
  });

  test("stops at Ctrl+C with what there is", async () => {
    const child = startStemma(["solve", "--model", slowModelPath(), "Think long."]);
    child.stdin.end();
    const outcome = outcomeOf(child);
    await once(child.stderr, "data");
    child.kill("SIGINT");
    const { code, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stderr).toMatch(/\S[^]*\nStopped\.\n$/);
  });

  test.each([
    [["solve", "one", "two"]],
    [["solve", "--seed", "x", "problem"]],
    [["solve", "missing.txt"]],
    [["solve", ""]],
    [["slove", "problem"]],
    [[]],
  ])("%j is wrong usage", async (args) => {
    const { code, stdout, stderr } = await runStemma(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage:");
  });

  test("an empty standard input is wrong usage", async () => {
    expect((await runStemma(["solve"], "\n")).code).toBe(2);
  });

  test("help and version are answers", async () => {
    expect(await runStemma(["help"])).toMatchObject({ code: 0, stderr: "" });
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(await runStemma(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});
