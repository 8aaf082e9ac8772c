import { describe, expect, test } from "vitest";
import { LoopGuard, type LoopAlarm } from "../../../src-main/core/reasoning/LoopGuard.ts";
import { cutIntoTokens } from "../../fixtures/traces/cutIntoTokens.ts";
import { heldOutTraces, tuningTraces } from "../../fixtures/traces/loadTraces.ts";
import { ordinaryThinking } from "../../fixtures/traces/passages.ts";
import { Random, range } from "../../fixtures/traces/Random.ts";

const ordinary = `${ordinaryThinking(new Random(7), 6).join("\n\n")}\n\n`;

/** All alarms on a text, told token by token. */
function alarmsOn(text: string, guard = new LoopGuard()): LoopAlarm[] {
  return cutIntoTokens({ text }).flatMap((piece) => guard.add(piece, 1) ?? []);
}

const firstOn = (text: string): LoopAlarm | undefined => alarmsOn(text)[0];

describe("what is told", () => {
  test("ordinary thinking raises nothing", () => {
    expect(alarmsOn(ordinary)).toEqual([]);
  });

  test("a few words again and again", () => {
    expect(firstOn(ordinary + "and so on ".repeat(200))).toMatchObject({
      kind: "period",
      isWarningOnly: false,
      words: "It repeats the same few words.",
    });
  });

  test("long paragraphs again and again", () => {
    const words = ordinaryThinking(new Random(9), 3).join("\n\n");
    expect(firstOn(`${words}\n\n`.repeat(4))).toMatchObject({
      kind: "period",
      words: "It repeats the same paragraphs.",
    });
  });

  test("nothing but line breaks", () => {
    expect(firstOn(ordinary + "\n".repeat(400))).toMatchObject({
      kind: "period",
      words: "It writes nothing but blank space.",
    });
  });

  test("the same lines, in another order each time", () => {
    const lines = ["Then the angle must be acute.", "But the sides are in ratio two to one.", "So the base is known."];
    const random = new Random(3);
    const text = range(40)
      .map(() => random.shuffled(lines).join("\n"))
      .join("\n");
    expect(firstOn(`${ordinary}${text}\n`)).toMatchObject({ kind: "segments", words: "It repeats the same lines." });
  });

  test("a result that is checked over and over, with the result in its words", () => {
    const check = (n: number): string =>
      `Wait, let me verify with ${n} instead. ${42 - n} plus ${n}. So the answer is 42.\n\n`;
    const text = `So the answer is 42.\n\n${range(12, 1).map(check).join("")}`;
    const churn = alarmsOn(text).find(({ kind }) => kind === "churn");
    expect(churn).toMatchObject({ isWarningOnly: false, words: "It reached 42 and keeps checking it." });
  });

  test("a formula that is checked over and over is not spelt out", () => {
    const text =
      "Let me double-check the square root. It is in lowest terms. So the answer is $\\boxed{2\\sqrt{3}}$.\n\n";
    const churn = alarmsOn(text.repeat(20)).find(({ kind }) => kind === "churn");
    expect(churn?.words).toBe("It reached its answer and keeps checking it.");
  });

  test("three checks, each by another way, raise nothing", () => {
    const text = [
      "Factoring gives (x - 3)(x + 8), and the question wants the positive root, so x = 3.",
      "Wait, let me double-check by substitution: 9 + 15 - 24 is zero. So x = 3.",
      "Let me also verify with the formula: the discriminant is 121, its root 11, and half of 11 - 5 is 3. So x = 3.",
      "To be sure, check the sum of the roots: 3 - 8 = -5, as it should be. The answer is 3.",
    ];
    expect(alarmsOn(ordinary + text.join("\n"))).toEqual([]);
  });

  test("an enumeration is a warning, told once", () => {
    const text = range(80, 1).map((n) => `For n = ${n} the remainder is ${(n * n) % 7}, which is not three.\n`);
    expect(alarmsOn(text.join(""))).toMatchObject([
      { kind: "counting", isWarningOnly: true, words: "It writes the same line with other numbers." },
    ]);
  });

  test("lines of code may repeat in a block of code, but not exactly and for ever", () => {
    const draft = (n: number): string =>
      `\`\`\`js\nfunction area(width, height) {\n  const margin = ${n};\n  if (width < margin) return 0;\n  return (width - margin) * height;\n}\n\`\`\`\n`;
    expect(alarmsOn(range(6).map(draft).join("That fails for one input.\n"))).toEqual([]);
    expect(firstOn(`\`\`\`js\n${"total = total + 1;\n".repeat(80)}`)).toBeDefined();
  });
});

describe("positions", () => {
  const loop = "The sum of the angles is known. ".repeat(60);

  test("are tokens of the thought, and the stretch begins after the honest part", () => {
    const before = cutIntoTokens({ text: ordinary }).length;
    const alarm = firstOn(ordinary + loop);
    expect(alarm?.atTokens).toBeGreaterThan(before);
    const period = alarmsOn(ordinary + loop).find(({ kind }) => kind === "period");
    expect(period?.sinceTokens).toBeGreaterThanOrEqual(before);
    expect(period?.sinceTokens).toBeLessThan(period?.atTokens ?? 0);
  });

  test("count the tokens that they are told, not characters", () => {
    const tokens = (each: number): number => {
      const guard = new LoopGuard();
      for (const piece of cutIntoTokens({ text: loop })) {
        const alarm = guard.add(piece, each);
        if (alarm !== null) return alarm.atTokens;
      }
      return 0;
    };
    expect(Math.abs(tokens(3) - 3 * tokens(1))).toBeLessThanOrEqual(3);
  });

  test("go on after a reset, and what went before it is forgotten", () => {
    const guard = new LoopGuard();
    const copies = (count: number): string => "The sum of the angles is known. ".repeat(count);
    const [first] = alarmsOn(copies(30), guard);
    expect(first).toBeDefined();
    guard.reset();
    expect(alarmsOn(`I am repeating myself. ${ordinary}`, guard)).toEqual([]);
    const [second] = alarmsOn(copies(30), guard);
    expect(second?.kind).toBe(first?.kind);
    expect(second?.atTokens).toBeGreaterThan(first?.atTokens ?? 0);
  });

  test("without a reset a kind is told once", () => {
    const kinds = alarmsOn(loop.repeat(4)).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toContain("period");
  });
});

/** Cuts a text anywhere, within words and between the halves of a surrogate pair too. */
function cutAnywhere(text: string, random: Random, longest: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + random.whole(1, longest);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

test("the pieces in which a text arrives do not matter", () => {
  const random = new Random(11);
  const withSigns = (text: string): string => text.replaceAll("Wait", "🤔 Wait");
  const traces = random.shuffled([...tuningTraces(), ...heldOutTraces()]).slice(0, 60);
  for (const { id, text } of traces) {
    const read = (pieces: readonly string[]): string[] => {
      const guard = new LoopGuard();
      const alarms = pieces.flatMap((piece) => guard.add(piece, piece.length) ?? []);
      // What follows in the same piece waits for the next look, so only the first alarm must be the same.
      const first = alarms.find(({ isWarningOnly }) => !isWarningOnly);
      return first === undefined ? [] : [`${first.kind} ${first.atTokens} ${first.sinceTokens} ${first.words}`];
    };
    const whole = withSigns(text);
    const expected = read(Array.from({ length: whole.length }, (_, at) => whole.charAt(at)));
    expect(read(cutAnywhere(whole, random, 9)), id).toEqual(expected);
    expect(read(cutAnywhere(whole, random, 120)), id).toEqual(expected);
    expect(read([whole]), id).toEqual(expected);
  }
});

test("no text breaks it: empty pieces, no tokens, lone surrogates, long words", () => {
  const guard = new LoopGuard();
  expect(guard.add("", 0)).toBeNull();
  expect(guard.add("", 3)).toBeNull();
  expect(guard.add("\ud83d", 1)).toBeNull();
  expect(guard.add("\ude00\u0000\uffff", 1)).toBeNull();
  expect(guard.add("x".repeat(100_000), 12_500)?.kind).toBe("period");
});
