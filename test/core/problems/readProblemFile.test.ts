import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readProblemFile } from "../../../src-main/core/problems/readProblemFile.ts";
import { type ExpectedFile, expectedFiles, sheetsFolder } from "./scoring/ExpectedFile.ts";
import { FileTally } from "./scoring/FileTally.ts";
import { type FileScore, scoreFile } from "./scoring/scoreFile.ts";

/** Share of the problems of files with a structure that must be found with every detail right. */
const leastExact = 0.98;

let scores: readonly { readonly file: ExpectedFile; readonly score: FileScore }[] = [];
beforeAll(async () => {
  scores = await Promise.all(
    expectedFiles(sheetsFolder).map(async (file) => ({
      file,
      score: scoreFile(file, await readProblemFile(readFileSync(file.path), file.path)),
    })),
  );
});

function tallyOf(isMeant: (file: ExpectedFile) => boolean): FileTally {
  const tally = new FileTally();
  for (const { file, score } of scores) if (isMeant(file)) tally.add(score, 0);
  return tally;
}

describe("worksheets and question banks of every kind with a structure", () => {
  it("are all looked at", () => {
    expect(scores.length).toBeGreaterThanOrEqual(100);
    expect(new Set(scores.map(({ file }) => extname(file.path)))).toEqual(
      new Set([".md", ".tex", ".ipynb", ".docx", ".jsonl", ".csv", ".tsv", ".json", ".txt"]),
    );
  });

  it.each([
    ["all of them", () => true],
    ["those that were looked at while reading was written", ({ heldOut }: ExpectedFile) => !heldOut],
    ["those held out", ({ heldOut }: ExpectedFile) => heldOut],
  ])("have their problems found: %s", (_, isMeant) => {
    const tally = tallyOf(isMeant);
    expect(tally.exactShare).toBeGreaterThanOrEqual(leastExact);
  });

  it("lose no formula without a flag", () => {
    const lost = scores.flatMap(({ file, score }) =>
      score.lostSilently.map((formula) => `${basename(file.path)}: ${formula}`),
    );
    expect(lost).toEqual([]);
  });

  it("say of themselves what they must, and no more", () => {
    const wrong = scores.filter(({ score }) => !score.hasRightFlags).map(({ file }) => basename(file.path));
    expect(wrong).toEqual([]);
  });
});
