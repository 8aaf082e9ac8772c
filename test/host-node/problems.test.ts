import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseSheetArguments } from "../../src-main/host-node/commands/sheet/parseSheetArguments.ts";
import type { ProblemFile } from "../../src-shared/domain/problems/problemFile.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { runStemma } from "./runStemma.ts";

const scan = resolve(import.meta.dirname, "../fixtures/files/pages/scan-words.pdf");

describe("stemma problems", () => {
  test("prints what is recognised, for a person or a program; what cannot be read is said", async () => {
    const file = join(temporaryFolder(), "exam.md");
    writeFileSync(file, "# Algebra\n\n1. (2 points) Solve $3x + 7 = 22$.\n2. What is 17 + 25?\n");
    const { code, stdout, stderr } = await runStemma(["problems", file, "none.md"]);
    expect([code, stdout]).toEqual([
      1,
      `${file} (markdown): 2 problems · Algebra\n\n1  [2]\n   Solve $3x + 7 = 22$.\n\n2\n   What is 17 + 25?\n`,
    ]);
    expect(stderr).toMatch(/^none\.md: /);
    const record = JSON.parse((await runStemma(["problems", file, "--json"])).stdout) as ProblemFile;
    expect(record).toMatchObject({ kind: "markdown", problems: [{ label: "1", points: 2 }, { label: "2" }] });
  });

  test("reads pages that are pictures where that is wanted", async () => {
    const without = await runStemma(["problems", scan]);
    expect(without).toMatchObject({ code: 0, stderr: "" });
    expect(without.stdout).toContain("0 problems\n  ! a page could not be read, page 1\n");
    const { stdout } = await runStemma(["problems", scan, "--scans", "--json"]);
    const { problems, flags } = JSON.parse(stdout) as ProblemFile;
    expect(problems.length).toBeGreaterThan(2);
    expect(flags).toEqual([]);
  });
});

test("stemma solve says which pages were not read, and how they would be", async () => {
  const out = join(temporaryFolder(), "answers.md");
  const without = await runStemma(["solve", scan, "--out", out]);
  expect(without.code).toBe(1);
  expect(without.stderr).toMatch(
    /^scan-words\.pdf:\n {2}a page could not be read, page 1\nPages that are pictures are read with --scans\.\n/,
  );
  expect(existsSync(out)).toBe(false);
  expect(parseSheetArguments([scan, "--out", out, "--scans"])).toMatchObject({ paths: [scan], readsScans: true });
});
