import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findAnswer } from "../../../../src-main/core/checking/answers/findAnswer.ts";
import { compareAnswers } from "../../../../src-main/core/checking/comparing/compareAnswers.ts";
import { type Pair, type Passage, readCorpus } from "../../../grade/readCorpus.ts";
import { faultOf, Tally } from "../../../grade/Tally.ts";

const folder = resolve(import.meta.dirname, "../../../fixtures/answers");
const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
const corpora = files.map((name) => readCorpus(resolve(folder, name)));
const pairs: readonly Pair[] = corpora.flatMap((corpus) => corpus.pairs);
const passages: readonly Passage[] = corpora.flatMap((corpus) => corpus.passages);

/** Kinds whose comparison does not depend on which answer is the expected one. */
const symmetric = new Set(["expression", "polynomial", "equation", "inequality", "interval", "function"]);

/** Ways of writing the same, which must not change a verdict. */
const notations: Readonly<Record<string, (text: string) => string>> = {
  dfrac: (text) => text.replaceAll(/\\frac(?![a-z])/g, "\\dfrac"),
  "left and right": (text) =>
    /[\\^_]/.test(text) && !/\\left|\\ce|\\begin|->|\\to|arrow/.test(text)
      ? text.replaceAll(/(?<!\\)\(/g, "\\left(").replaceAll(/(?<!\\)\)/g, "\\right)")
      : text,
  spaces: (text) => `  ${text} `,
  dollars: (text) => (text.includes("$") ? text : `$${text}$`),
  box: (text) => (/\\boxed|\$/.test(text) ? text : `\\boxed{${text}}`),
  displaystyle: (text) => (text.includes("\\") ? `\\displaystyle ${text}` : text),
  "thin spaces": (text) =>
    /\\/.test(text) && !/\\ce|->/.test(text) ? text.replaceAll(/(?<=[=+<>])\s*(?=[\\a-z\d])/g, "\\,") : text,
  "full stop": (text) => (/[.…]$/.test(text) ? text : `${text}.`),
};

describe("the corpus of answers", () => {
  const [open, heldOut] = [new Tally(), new Tally()];
  beforeAll(() => {
    for (const pair of pairs) {
      const started = performance.now();
      const comparison = compareAnswers(pair.gold, pair.pred, pair.options);
      (pair.isHeldOut ? heldOut : open).add(faultOf(pair, comparison), performance.now() - started);
    }
  });

  it("is large enough to say something", () => {
    expect(pairs.length).toBeGreaterThan(1_000);
    expect(heldOut.pairs).toBeGreaterThan(100);
  });

  it("has no answer called equal that is not", () => {
    expect(open.count("false equal")).toBe(0);
    expect(heldOut.count("false equal")).toBe(0);
  });

  it("has few answers called different, or left open, that are not", () => {
    expect(heldOut.share("false different")).toBeLessThanOrEqual(2);
    expect(heldOut.share("unknown")).toBeLessThanOrEqual(5);
    expect(open.share("false different")).toBeLessThanOrEqual(0.3);
    expect(open.share("unknown")).toBeLessThanOrEqual(2);
  });

  it("is compared quickly", () => {
    expect(heldOut.quantile(0.5)).toBeLessThan(5);
    expect(heldOut.quantile(0.99)).toBeLessThan(250);
  });

  it("is compared alike from both sides where that makes sense", () => {
    const uneven = pairs
      .filter(({ kind, options }) => symmetric.has(kind) && Object.keys(options).length === 0)
      .filter(({ gold, pred }) => compareAnswers(gold, pred).verdict !== compareAnswers(pred, gold).verdict);
    expect(uneven.map(({ gold, pred }) => `${gold} | ${pred}`)).toEqual([]);
  });

  it.each(Object.keys(notations))("is compared alike with other notation: %s", (name) => {
    const change = notations[name]!;
    const unstable = pairs.filter(({ gold, pred, options, isHeldOut }) => {
      if (isHeldOut) return false;
      const { verdict } = compareAnswers(gold, pred, options);
      const others = [
        [change(gold), pred],
        [gold, change(pred)],
      ] as const;
      return others.some(([left, right]) => compareAnswers(left, right, options).verdict !== verdict);
    });
    expect(unstable.map(({ gold, pred }) => `${gold} | ${pred}`)).toEqual([]);
  });

  it("has its answers found", () => {
    const wrong = passages.filter(({ text, answer, source, isHeldOut }) => {
      const found = findAnswer(text);
      return !isHeldOut && ((found?.text ?? null) !== answer || (found?.source ?? null) !== source);
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});
