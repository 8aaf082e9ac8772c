import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeLatex } from "../../../../src-renderer/components/document/writeLatex.ts";
import { temporaryFolder } from "../../../core/temporaryFolder.ts";
import { documents, hardAnswer, joined, sampleDocument } from "./sampleDocument.ts";

const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

/** Whatever is written, and more of it, must compile without an error. */
test.each(["pdflatex", "xelatex"])(
  "%s compiles it without an error (left out where it is not installed)",
  async (program) => {
    if (!has(program)) return;
    const folder = temporaryFolder();
    const thought = `${hardAnswer}\n\n${"Some long line of words that fills the page. ".repeat(200)}`;
    const pieces = writeLatex(documents(sampleDocument({ thought }), sampleDocument({ ending: "It failed here." })));
    writeFileSync(join(folder, "a.tex"), await joined(pieces));
    const options = ["-interaction=nonstopmode", "-halt-on-error", "a.tex"];
    const { status, stdout } = spawnSync(program, options, { cwd: folder, encoding: "utf8" });
    expect(status, stdout.slice(-3_000)).toBe(0);
    expect(readFileSync(join(folder, "a.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  },
);
