import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { writeLatex } from "../../../../src-renderer/components/document/writeLatex.ts";
import { german } from "../../../../src-renderer/components/words/de/german.ts";
import { english } from "../../../../src-renderer/components/words/en/english.ts";
import { setWords } from "../../../../src-renderer/components/words/words.ts";
import { temporaryFolder } from "../../../core/temporaryFolder.ts";
import { documents, hardAnswer, joined, sampleDocument } from "./sampleDocument.ts";

afterEach(() => setWords(english));

test("a German document says so, and speaks it", async () => {
  setWords(german);
  const text = await joined(writeLatex(documents(sampleDocument({ ending: german.document.endings.failed }))));
  expect(text).toContain("\\usepackage[ngerman]{babel}");
  for (const words of ["{Aufgabe}", "{Gedanke}", "{Antwort (Phi-4\\_mini)}", "{Geprüft: x = 5:", "Fehler"])
    expect(text).toContain(words);
  expect(await joined(writeLatex(documents(sampleDocument())))).not.toContain("Problem");
});

test("an English document needs no babel", async () => {
  expect(await joined(writeLatex(documents(sampleDocument())))).not.toContain("babel");
});

const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

/** Whatever is written, and more of it, must compile without an error. */
test.each([
  ["pdflatex", "English", english],
  ["xelatex", "English", english],
  ["pdflatex", "German", german],
  ["xelatex", "German", german],
])("%s compiles it in %s without an error (left out where it is not installed)", async (program, _, language) => {
  if (!has(program)) return;
  setWords(language);
  const folder = temporaryFolder();
  const thought = `${hardAnswer}\n\n${"Some long line of words that fills the page. ".repeat(200)}`;
  const pieces = writeLatex(documents(sampleDocument({ thought }), sampleDocument({ ending: "It failed here." })));
  writeFileSync(join(folder, "a.tex"), await joined(pieces));
  const options = ["-interaction=nonstopmode", "-halt-on-error", "a.tex"];
  const { status, stdout } = spawnSync(program, options, { cwd: folder, encoding: "utf8" });
  expect(status, stdout.slice(-3_000)).toBe(0);
  expect(readFileSync(join(folder, "a.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
});
