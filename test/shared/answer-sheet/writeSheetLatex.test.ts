import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canSetFormula } from "../../../src-renderer/components/maths/renderFormula.ts";
import { writeSheetLatex } from "../../../src-shared/domain/answer-sheet/writeSheetLatex.ts";
import { temporaryFolder } from "../../core/temporaryFolder.ts";
import { joined, sheetOf } from "./sampleSheet.ts";

test("answers are formulas, and what surrounds them is text", async () => {
  const text = await joined(writeSheetLatex(sheetOf(), { detail: "answers", problems: "beside" }, canSetFormula));
  expect(text).toContain("\\section*{Exam\\_1 \\& more}");
  expect(text).toContain("\\subsubsection*{1\\quad Ladder \\& wall (1 point)}\n\nSolve $3x + 7 = 22$.");
  expect(text).toContain("\\textbf{Answer:} $\\frac{1}{2}$");
  expect(text).toContain("\\textbf{Answer:} -x\\_1 is it\n\n\\emph{Probably wrong:");
  expect(text).not.toContain("\\clearpage");
});

test("for pupils, the answers begin a page of their own", async () => {
  const text = await joined(writeSheetLatex(sheetOf(), { detail: "answers", problems: "first" }, canSetFormula));
  expect(text.match(/\\clearpage/g)).toHaveLength(1);
  expect(text.indexOf("\\clearpage")).toBeLessThan(text.indexOf("\\subsection*{Answers}"));
  expect(text.slice(0, text.indexOf("\\clearpage"))).not.toContain("Answer");
});

/** Whatever is written must compile without an error. */
test.each(["pdflatex", "xelatex"])(
  "%s compiles it without an error (left out where it is not installed)",
  async (program) => {
    if (spawnSync(program, ["--version"]).status !== 0) return;
    const folder = temporaryFolder();
    const pieces = writeSheetLatex(sheetOf(), { detail: "thoughts", problems: "first" }, canSetFormula);
    writeFileSync(join(folder, "a.tex"), await joined(pieces));
    const options = ["-interaction=nonstopmode", "-halt-on-error", "a.tex"];
    const { status, stdout } = spawnSync(program, options, { cwd: folder, encoding: "utf8" });
    expect(status, stdout.slice(-3_000)).toBe(0);
    expect(readFileSync(join(folder, "a.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  },
);
