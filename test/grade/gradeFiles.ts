import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { readProblemFile } from "../../src-main/core/problems/readProblemFile.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { ocrSources } from "../../tools/ocrFiles.ts";
import { type ExpectedFile, expectedFiles, pagesFolder, sheetsFolder } from "../core/problems/scoring/ExpectedFile.ts";
import { FileTally } from "../core/problems/scoring/FileTally.ts";
import { drawn, written } from "../core/problems/scoring/Notation.ts";
import { scoreFile } from "../core/problems/scoring/scoreFile.ts";

/** `npm run grade:files`: how well problems are found in the worksheets of the tests, or of any folder made like theirs. */
const { values, positionals } = parseArgs({
  options: {
    list: { type: "boolean", default: false },
    // Whoever looks at these may no longer tune on them.
    "list-held-out": { type: "boolean", default: false },
  },
  allowPositionals: true,
});

const structured = /^\.(?:md|txt|tex|docx|ipynb|csv|tsv|jsonl?)$/;
const goals: readonly (readonly [kind: string, share: number])[] = [
  ["structured", 0.98],
  ["pdf", 0.9],
];

/** Pages that are pictures are a kind of their own: their text is guessed at. */
function kindOf(file: string): string {
  const extension = extname(file).slice(1);
  return extension === "pdf" && basename(file).startsWith("scan-") ? "pdf, scanned" : extension;
}

const tallies = new Map<string, FileTally>();
function tallyOf(name: string): FileTally {
  const tally = tallies.get(name) ?? new FileTally();
  tallies.set(name, tally);
  return tally;
}

async function grade(file: ExpectedFile, ocrFolder: string): Promise<void> {
  const { path, heldOut } = file;
  const isStructured = structured.test(extname(path));
  const started = performance.now();
  const read = await readProblemFile(readFileSync(path), path, { ocrFolder, readsScans: true });
  const elapsed = performance.now() - started;
  const score = scoreFile(file, read, isStructured ? written : drawn);
  const group = isStructured ? "structured" : "pages";
  for (const name of [
    kindOf(path),
    ...(isStructured ? ["structured"] : []),
    `${group}, ${heldOut ? "held out" : "open"}`,
  ])
    tallyOf(name).add(score, elapsed);
  const lines = [...score.faults, ...score.lostSilently.map((formula) => `lost: ${formula}`)];
  if (lines.length > 0 && (heldOut ? values["list-held-out"] : values.list))
    console.log(`${path}\n${lines.map((line) => `    ${line}`).join("\n")}`);
}

const ocrFolder = mkdtempSync(join(tmpdir(), "stemma-ocr-"));
try {
  for (const path of ocrSources) copyFileSync(path, join(ocrFolder, basename(path)));
  for (const folder of positionals.length > 0 ? positionals : [sheetsFolder, pagesFolder])
    for (const file of expectedFiles(folder))
      await grade(file, ocrFolder).catch((thrown: unknown) => {
        console.log(`${file.path}: ${AppError.from(thrown).code} ${AppError.from(thrown).message}`);
        process.exitCode = 1;
      });
} finally {
  rmSync(ocrFolder, { recursive: true });
}

const { columns } = FileTally;
const print = (name: string, cells: readonly string[]): void =>
  console.log(name.padEnd(22) + cells.map((cell, index) => cell.padStart(columns[index]!.length + 3)).join(""));
const isSum = (name: string): boolean =>
  name === "structured" || name.includes(", open") || name.includes(", held out");
print("", columns);
for (const wanted of [false, true])
  for (const [name, tally] of tallies) if (isSum(name) === wanted) print(name, tally.cells);
for (const [kind, share] of goals) {
  const tally = tallies.get(kind);
  if (tally === undefined) continue;
  console.log(
    `${kind}: ${(100 * tally.exactShare).toFixed(1)} % of problems found exactly (at least ${100 * share} %), ${tally.lostUnsaid} formulas lost unsaid (none)`,
  );
  if (tally.exactShare < share || tally.lostUnsaid > 0) process.exitCode = 1;
}
