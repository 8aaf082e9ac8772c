import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { german } from "../../src-renderer/components/words/de/german.ts";
import { english } from "../../src-renderer/components/words/en/english.ts";
import { plainStrings } from "./plainStrings.ts";
import { wordsIn } from "./wordsIn.ts";

const root = join(import.meta.dirname, "../../src-renderer");

/** Folders of which everything that a person sees comes from the catalogue. */
const spoken = [
  "features/chat",
  "features/work",
  "components/check",
  "components/code",
  "components/copy-button",
  "components/disclosure",
  "components/long-text",
  "components/markdown",
  "components/maths",
  "components/python",
  "components/version-switcher",
];

/** Not drawn, or the same in every language. */
const files = new Set([
  // Problems for the starter model, which was trained on English.
  "features/chat/sampleProblems.ts",
]);

describe("what is seen comes from the catalogue", () => {
  test.each([
    [`<b title="Close it" className="two words">Words</b>`, ["Close it", "Words"]],
    [`<b>{isOpen ? "less" : count > 1 && "more"}</b>`, ["less", "more"]],
    [`<VersionSwitcher noun="Answer" kind="answer" />`, ["Answer"]],
    [`open(isOpen ? "Show less" : "all")`, ["Show less"]],
    ["`${count} of ${most}`", ["… of …"]],
    ["<b key={`answer ${id}`} className={styles[`heading ${depth}`]} />", []],
    [`({ label: "search", words: "Verified", d: "M0 0h5" })`, ["search", "Verified"]],
    [`event.key === "Enter" ? fail(new Error("It has no root.")) : { kind: "answer" }`, []],
    ["<h1>{`${title} · Stemma`}</h1> as 'Two words'", []],
  ])("%s", (code, words) => expect(wordsIn("code.tsx", code)).toEqual(words));

  test.each(spoken)("%s", (folder) => {
    const left = globSync("**/*.{ts,tsx}", { cwd: join(root, folder) })
      .map((path) => `${folder}/${path}`)
      .filter((path) => !files.has(path))
      .flatMap((path) => wordsIn(path, readFileSync(join(root, path), "utf8")).map((words) => `${path}: ${words}`));
    expect(left).toEqual([]);
  });
});

/** Shorter ones may be the same in both, such as `Normal`. */
const shortLength = 12;

test("German is no English that was left behind", () => {
  const translated = new Map(plainStrings(german));
  const strings = plainStrings(english);
  expect(strings.length).toBeGreaterThan(100);
  expect(strings.filter(([place, text]) => text.length > shortLength && translated.get(place) === text)).toEqual([]);
});
