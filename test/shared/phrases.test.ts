import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { phraseText, say, sayAll } from "../../src-shared/domain/say.ts";
import { germanPhrases, inGerman } from "../../src-shared/phrases/inGerman.ts";

const root = join(import.meta.dirname, "../..");

/** The patterns of a template that is said, as `say` makes them. */
function patternsIn(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  if (!text.includes("say`")) return [];
  const patterns: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === "say") {
      const { template } = node;
      patterns.push(
        ts.isNoSubstitutionTemplateLiteral(template)
          ? template.text
          : template.templateSpans.reduce(
              (pattern, { literal }, index) => `${pattern}{${index}}${literal.text}`,
              template.head.text,
            ),
      );
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return patterns;
}

/** Units and signs are the same in every language. */
const hasWords = (pattern: string): boolean => /\p{L}{2}/u.test(pattern.replaceAll(/\{\d+\}|g\/mol|\bmol\b/g, ""));
const places = (pattern: string): string[] => (pattern.match(/\{\d+\}/g) ?? []).toSorted();

const said = new Set(globSync("{src-main,src-shared}/**/*.ts", { cwd: root }).flatMap(patternsIn).filter(hasWords));

test("all that is said has German words, and nothing else has", () => {
  expect(said.size).toBeGreaterThan(400);
  expect([...said].filter((pattern) => !germanPhrases.has(pattern))).toEqual([]);
  expect([...germanPhrases.keys()].filter((pattern) => !said.has(pattern))).toEqual([]);
});

test("no value is left out in German, and no English is left behind", () => {
  const wrong = [...germanPhrases].filter(
    ([english, german]) => places(english).join() !== places(german).join() || english === german,
  );
  expect(wrong).toEqual([]);
});

test("a phrase is put in a language with the phrases in it", () => {
  const line = say`${"3 + 4"} = ${7n}, and every factor is prime.`;
  const phrase = say`It could not be compared: ${sayAll([line, "{0}"], "; ")}.`;
  expect(phraseText(phrase)).toBe("It could not be compared: 3 + 4 = 7, and every factor is prime.; {0}.");
  expect(phraseText(phrase, inGerman)).toBe(
    "Es ließ sich nicht vergleichen: 3 + 4 = 7, und jeder Faktor ist prim.; {0}.",
  );
  expect(phraseText(say`Nobody says this of ${2}.`, inGerman)).toBe("Nobody says this of 2.");
});
