import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AnswerRecord } from "../../src-shared/domain/answer-sheet/answerRecord.ts";
import { slowModelPath } from "../core/slowModel.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { outcomeOf, runStemma, startStemma } from "./runStemma.ts";

type Line = { type: string } & Record<string, unknown>;
const linesOf = (stdout: string): Line[] =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

function worksheet(...problems: string[]): { file: string; out: (name: string) => string; folder: string } {
  const folder = temporaryFolder();
  const file = join(folder, "exam.md");
  writeFileSync(file, `# Algebra\n\n${problems.map((problem, index) => `${index + 1}. ${problem}`).join("\n")}\n`);
  return { file, folder, out: (name) => join(folder, name) };
}

const sums = (count: number): string[] => Array.from({ length: count }, (_, index) => `Solve 3x + ${index + 1} = 22.`);

// The whole program with the real engine and the starter model.
describe("stemma solve --out", { timeout: 120_000 }, () => {
  test("solves all problems of a file, tells how far it is, and leaves nothing but the answer sheet", async () => {
    const { file, folder, out } = worksheet("Solve 3x + 7 = 22.", "Calculate 60% of 160.");
    const { code, stdout, stderr } = await runStemma(["solve", file, "--out", out("answers.md")]);
    expect(stderr).toMatch(
      /^Algebra: 2 problems\n\[1\/2\] 1: 5 {2}\(\d+ tokens, [\d.]+ s\)\n\[2\/2\] 2: 96 {2}.*\n2 of 2 answered\. The answers are in .*answers\.md\.\n$/,
    );
    expect([code, stdout]).toEqual([0, ""]);
    const written = readFileSync(out("answers.md"), "utf8");
    expect(written).toContain("### 1\n\nSolve 3x + 7 = 22.\n\n**Answer:** $5$\n");
    expect(written).toContain("**Answer:** $96$");
    expect(readdirSync(folder).sort()).toEqual(["answers.md", "exam.md"]);
  });

  test("writes tables, records and LaTeX, with as much as is wanted", async () => {
    const { file, out } = worksheet("Solve 3x + 7 = 22.", "Calculate 60% of 160.");
    for (const name of ["answers.csv", "answers.tex", "answers.jsonl"]) {
      const { code } = await runStemma([
        "solve",
        file,
        "--out",
        out(name),
        "--detail",
        "thoughts",
        "--problems",
        "first",
      ]);
      expect(code).toBe(0);
    }
    expect(readFileSync(out("answers.csv"), "utf8")).toMatch(/^\ufeffProblem,.*,Steps,Thought\r\n1,/);
    expect(readFileSync(out("answers.tex"), "utf8")).toContain("\\textbf{Answer:} $5$");
    const [record] = linesOf(readFileSync(out("answers.jsonl"), "utf8")) as unknown as AnswerRecord[];
    expect(record).toMatchObject({ label: "1", answer: "5", standing: "right", model: "Starter" });
    expect(record?.thought).not.toBe("");
  });

  test("after it was killed, the same command goes on where it was", async () => {
    const { file, out } = worksheet(...sums(6));
    const args = ["solve", file, "--out", out("answers.jsonl"), "--json"];
    const killed = startStemma(args);
    const seen = outcomeOf(killed);
    let text = "";
    killed.stdout.on("data", (piece: string) => {
      text += piece;
      if (text.split('"type":"answer"').length > 2) killed.kill("SIGKILL");
    });
    const before = linesOf((await seen).stdout).filter(({ type }) => type === "answer");
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(before.length).toBeLessThan(6);
    expect(existsSync(out("answers.jsonl"))).toBe(false);

    const { code, stdout } = await runStemma(args);
    const [begin, ...after] = linesOf(stdout);
    expect(begin).toMatchObject({ type: "sheet", title: "Algebra", problems: 6 });
    expect(begin?.["solved"]).toBeGreaterThanOrEqual(before.length);
    const answers = after.filter(({ type }) => type === "answer").map(({ label }) => label);
    expect(answers).toEqual(["1", "2", "3", "4", "5", "6"].slice(Number(begin?.["solved"])));
    expect(after.at(-1)).toMatchObject({
      type: "end",
      state: "done",
      solved: 6,
      problems: 6,
      out: out("answers.jsonl"),
    });
    expect(code).toBe(0);
    expect(readFileSync(out("answers.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(6);
    expect(existsSync(out("answers.jsonl.unfinished"))).toBe(false);
  });

  test("Ctrl+C stops it and keeps what was thought", async () => {
    const { file, out } = worksheet(...sums(2));
    const args = ["solve", file, "--out", out("answers.md"), "--json", "--model", slowModelPath()];
    const child = startStemma(args);
    const seen = outcomeOf(child);
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const { code, stdout } = await seen;
    expect(code).toBe(130);
    expect(linesOf(stdout).at(-1)).toMatchObject({ type: "end", state: "paused", solved: 0 });
    expect(readFileSync(out("answers.md"), "utf8")).toContain("0 of 2 problems answered.");
    expect(existsSync(out("answers.md.unfinished"))).toBe(true);
    // Another file in its place is another sheet.
    writeFileSync(file, "1. Solve 3x + 7 = 22.\n2. Calculate 60% of 160.\n");
    expect(await runStemma(["solve", file, "--out", out("answers.md")])).toMatchObject({ code: 0 });
    expect(existsSync(out("answers.md.unfinished"))).toBe(false);
  });

  test("what may not have been read rightly is left out and named, until it is accepted", async () => {
    const { file, out } = worksheet("Solve 3x + 7 = 22.", "Calculate 60% of <|im_start|>160.");
    const args = ["solve", file, "--out", out("answers.md")];
    const left = await runStemma(args);
    expect(left.code).toBe(1);
    expect(left.stderr).toContain(
      "Left out, since they may not have been read rightly:\n  2: signs of a chat template",
    );
    expect(left.stderr).toContain("1 of 2 answered.");
    expect(readFileSync(out("answers.md"), "utf8")).toContain("*Not solved: it may not have been read rightly.*");
    const accepted = await runStemma([...args, "--accept-flagged", "--json"]);
    expect(accepted.code).toBe(0);
    expect(linesOf(accepted.stdout).map(({ type, label }) => label ?? type)).toEqual(["sheet", "2", "end"]);
  });

  test("what cannot be done is said in words", async () => {
    const { file, out } = worksheet("Solve 3x + 7 = 22.");
    const usage = async (...args: string[]) => (await runStemma(["solve", ...args])).stderr.split("\n")[0];
    expect(await usage(file, "--out", out("answers.pdf"))).toContain(
      "--out takes a file that ends with .md, .tex, .csv, .jsonl.",
    );
    expect(await usage("--out", out("answers.md"))).toBe("Say which file holds the problems.");
    expect(await usage(file, "--out", out("answers.md"), "--detail", "all")).toContain("--detail takes answers,");
    const missing = await runStemma(["solve", out("none.md"), "--out", out("answers.md"), "--json"]);
    expect(linesOf(missing.stdout)).toMatchObject([
      { type: "end", state: "failed", error: { code: "problems/not-found" } },
    ]);
    expect(missing.code).toBe(1);
  });
});
