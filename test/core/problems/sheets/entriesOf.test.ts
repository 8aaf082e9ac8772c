import { expect, test } from "vitest";
import { entriesOf } from "../../../../src-main/core/problems/sheets/entriesOf.ts";
import { keyed, lostFormula, problemOf } from "./problemOf.ts";

const part = (label: string, question: string, points: number | null = null) => ({
  label,
  question,
  points,
  reference: keyed(label),
});

test("a problem is one entry, called by its label or its number", () => {
  const plain = problemOf("What is 2 + 2?", { points: 3, reference: keyed("4"), source: "Book", licence: "CC0" });
  expect(entriesOf(plain, 7)).toEqual([
    {
      label: "7",
      title: null,
      question: "What is 2 + 2?",
      points: 3,
      reference: keyed("4"),
      source: "Book",
      licence: "CC0",
      places: [],
      flags: [],
      choices: [],
    },
  ]);
  expect(entriesOf(problemOf("What is 2 + 2?", { label: "A2" }), 7)[0]?.label).toBe("A2");
});

test("each part is an entry with the stem and the problem in front, and its own points and answer", () => {
  const problem = problemOf("A ball falls for 3 s.", {
    label: "3",
    stem: "Use $g = 10$ m/s².",
    points: 5,
    flags: [lostFormula],
    parts: [part("a", "How fast is it?", 2), part("b", "How far does it fall?", 3)],
  });
  expect(entriesOf(problem, 1)).toMatchObject([
    {
      label: "3 a",
      question: "Use $g = 10$ m/s².\n\nA ball falls for 3 s.\n\nHow fast is it?",
      points: 2,
      reference: { answer: "a" },
      flags: [lostFormula],
    },
    { label: "3 b", question: "Use $g = 10$ m/s².\n\nA ball falls for 3 s.\n\nHow far does it fall?", points: 3 },
  ]);
});

test("choices are written out with their letters, which say what a letter as an answer means", () => {
  const choices = ["x = 1", "x = 2"].map((text, index) => ({ label: "AB".charAt(index), text }));
  expect(entriesOf(problemOf("Solve 2x = 4.", { choices }), 1)).toMatchObject([
    { question: "Solve 2x = 4.\n\nA) x = 1\nB) x = 2", choices: ["x = 1", "x = 2"] },
  ]);
  const numbered = choices.map((choice, index) => ({ ...choice, label: String(index + 1) }));
  expect(entriesOf(problemOf("Solve 2x = 4.", { choices: numbered }), 1)).toMatchObject([
    { question: "Solve 2x = 4.\n\n1) x = 1\n2) x = 2", choices: [] },
  ]);
});

test("a bare formula is told what to do by its heading; what asks by itself is not", () => {
  const title = "Solve each equation";
  expect(entriesOf(problemOf("$3x + 7 = 22$", { title }), 1)[0]?.question).toBe("Solve each equation\n\n$3x + 7 = 22$");
  expect(entriesOf(problemOf("Find $x$.", { title }), 1)[0]?.question).toBe("Find $x$.");
  const stemmed = problemOf("$3x + 7 = 22$", { title, stem: "Solve for $x$." });
  expect(entriesOf(stemmed, 1)[0]?.question).toBe("Solve for $x$.\n\n$3x + 7 = 22$");
});
