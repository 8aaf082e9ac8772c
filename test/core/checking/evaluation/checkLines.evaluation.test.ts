import { expect, it } from "vitest";
import { checkLines } from "../../../../src-main/core/checking/lines/checkLines.ts";
import { derivations, slip } from "./derivations.ts";
import { Random } from "./Random.ts";

const written = (lines: readonly string[], random: Random): string =>
  random.next() < 0.5
    ? `$$\\begin{align*}\n${lines.map((line) => line.replace("=", "&=")).join(" \\\\\n")}\n\\end{align*}$$`
    : lines.map((line, index) => `${index + 1}. Then $${line}$.`).join("\n");

it("breaks no right derivation, and finds a slip in the line it is in", () => {
  const random = new Random(20_261_129);
  const tally: Record<string, { right: number; "found there": number; "found later": number; missed: number }> = {};
  const faults: string[] = [];
  for (let index = 0; index < 600; index += 1) {
    const { kind, lines } = derivations[index % derivations.length]!(random);
    const row = (tally[kind] ??= { right: 0, "found there": 0, "found later": 0, missed: 0 });
    const right = written(lines, random);
    const report = checkLines(right);
    row.right += 1;
    if (report.firstBreak !== null || report.lines.length !== lines.length)
      faults.push(
        `right: ${right} broke at ${report.firstBreak}: ${JSON.stringify(report.lines[report.firstBreak ?? 0]?.reason)}`,
      );
    const { lines: wrong, at } = slip(lines, random);
    const { firstBreak } = checkLines(written(wrong, random));
    if (firstBreak === null) row.missed += 1;
    else if (firstBreak === at) row["found there"] += 1;
    else if (firstBreak > at) row["found later"] += 1;
    else faults.push(`wrong in line ${at}: ${wrong.join("; ")} broke at ${firstBreak}`);
  }
  console.table(tally);
  expect(faults).toEqual([]);
  const rows = Object.values(tally);
  const found = rows.reduce((sum, row) => sum + row["found there"], 0);
  expect(found / 600).toBeGreaterThan(0.85);
});
