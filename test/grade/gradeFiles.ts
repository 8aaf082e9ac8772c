import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { readProblemFile } from "../../src-main/core/problems/readProblemFile.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { expectedFiles, sheetsFolder } from "../core/problems/scoring/ExpectedFile.ts";
import { type FileScore, scoreFile } from "../core/problems/scoring/scoreFile.ts";

/** `npm run grade:files`: how well problems are found in the worksheets of the tests, or of any folder made like theirs. */
const { values, positionals } = parseArgs({
  options: {
    list: { type: "boolean", default: false },
    // Whoever looks at these may no longer tune on them.
    "list-held-out": { type: "boolean", default: false },
  },
  allowPositionals: true,
});

interface Sum {
  files: number;
  expected: number;
  found: number;
  matched: number;
  exact: number;
  characters: number;
  kept: number;
  lost: number;
}

const nothing = (): Sum => ({ files: 0, expected: 0, found: 0, matched: 0, exact: 0, characters: 0, kept: 0, lost: 0 });
const byKind = new Map<string, Sum>();
const [open, heldOut] = [nothing(), nothing()];

function add(sum: Sum, score: FileScore): void {
  sum.files++;
  sum.expected += score.expected;
  sum.found += score.found;
  sum.matched += score.matched;
  sum.exact += score.exact;
  sum.characters += score.formulaCharacters;
  sum.kept += score.keptCharacters;
  sum.lost += score.lostSilently.length;
}

for (const folder of positionals.length > 0 ? positionals : [sheetsFolder])
  for (const file of expectedFiles(folder)) {
    try {
      const score = scoreFile(file, await readProblemFile(readFileSync(file.path), file.path));
      const kind = extname(file.path).slice(1);
      const sum = byKind.get(kind) ?? nothing();
      byKind.set(kind, sum);
      for (const each of [sum, file.heldOut ? heldOut : open]) add(each, score);
      if (score.faults.length > 0 && (file.heldOut ? values["list-held-out"] : values.list))
        console.log(
          `${file.path}\n${[...score.faults, ...score.lostSilently.map((formula) => `lost: ${formula}`)].map((fault) => `    ${fault}`).join("\n")}`,
        );
    } catch (thrown) {
      console.log(`${file.path}: ${AppError.from(thrown).code} ${AppError.from(thrown).message}`);
    }
  }

const columns = ["files", "problems", "precision", "recall", "exact", "formulas kept", "lost unsaid"];
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);
const print = (name: string, cells: readonly (string | number)[]): void =>
  console.log(name.padEnd(10) + cells.map((cell, index) => String(cell).padStart(columns[index]!.length + 3)).join(""));
print("", columns);
for (const [kind, sum] of [...byKind, ["open", open], ["held out", heldOut]] as const)
  print(kind, [
    sum.files,
    sum.expected,
    percent(sum.matched, sum.found),
    percent(sum.matched, sum.expected),
    percent(sum.exact, sum.expected),
    percent(sum.kept, sum.characters),
    sum.lost,
  ]);
