import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { german } from "../../src-renderer/components/words/de/german.ts";
import { english } from "../../src-renderer/components/words/en/english.ts";
import { plainStrings } from "./plainStrings.ts";
import { wordsIn } from "./wordsIn.ts";

const root = join(import.meta.dirname, "../../src-renderer");

/** Where words stand in the code itself. */
const own = new Set([
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
    ["throw bad(`it is of version ${version}`)", []],
    [`<input placeholder="http://example.org:80" style={{ top: "2px" }} />`, []],
    ["<h1>{`${title} · Stemma`}</h1> as 'Two words'", []],
  ])("%s", (code, words) => expect(wordsIn("code.tsx", code)).toEqual(words));

  test("in all that is drawn", () => {
    const files = globSync("**/*.{ts,tsx}", { cwd: root }).filter(
      (path) => !own.has(path) && !path.startsWith("components/words/"),
    );
    expect(files.length).toBeGreaterThan(200);
    expect(
      files.flatMap((path) =>
        wordsIn(path, readFileSync(join(root, path), "utf8")).map((words) => `${path}: ${words}`),
      ),
    ).toEqual([]);
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
