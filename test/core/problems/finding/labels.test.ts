import { describe, expect, it } from "vitest";
import { readLabels } from "../../../../src-main/core/problems/finding/labels.ts";

const read = (line: string): string[] =>
  readLabels(line).map(({ style, label, rest }) => `${style.kind} ${style.form}|${label}|${rest}`);

describe("readLabels", () => {
  it("reads numbers however they are written", () => {
    expect(read("1. Solve")).toEqual(["number .|1|Solve"]);
    expect(read("  12) Solve")).toEqual(["number )|12|Solve"]);
    expect(read("(3) Solve")).toEqual(["number ()|3|Solve"]);
    expect(read("**4.** Solve")).toEqual(["number .|4|Solve"]);
    expect(read("5)Solve")).toEqual(["number )|5|Solve"]);
    expect(read("#6 Solve")).toEqual(["number #|6|Solve"]);
    expect(read("2.3 Solve")).toEqual(["dotted |2.3|Solve"]);
    expect(read("A2) Solve")).toEqual(["lettered )|A2|Solve"]);
  });

  it("reads words before numbers in three languages", () => {
    for (const line of [
      "Problem 7: x",
      "Question 7. x",
      "Q7) x",
      "Ex. 7 x",
      "Aufgabe 7 x",
      "7. Aufgabe: x",
      "Exercice 7 : x",
      "**Übung 7** x",
    ])
      expect(read(line)).toEqual(["word |7|x"]);
    expect(read("Aufgabe 5.1 (4 Punkte)")).toEqual(["word |5.1|(4 Punkte)"]);
    expect(read("Problem B: x")).toEqual(["word |B|x"]);
  });

  it("reads a letter in every way that it may be meant", () => {
    expect(read("i) x")).toEqual(["lower )|i|x", "roman )|i|x"]);
    expect(read("(b) x")).toEqual(["lower ()|b|x"]);
    expect(read("C. x")).toEqual(["upper .|C|x"]);
  });

  it("takes no number for a label that is part of a sentence or a formula", () => {
    for (const line of [
      "3.5 kg",
      "2) = 5",
      "2021 was",
      "1 + 1",
      "Questions 3-5 are",
      "Questions",
      "Problems arise",
      "QUESTIONS",
      "$1.$ x",
      "100% x",
    ])
      expect(read(line)).toEqual([]);
  });
});
