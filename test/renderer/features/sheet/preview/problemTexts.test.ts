import { expect, test } from "vitest";
import { type TextPlace, textAt, withText } from "../../../../../src-renderer/features/sheet/preview/problemTexts.ts";
import { problemOf } from "../../../../core/problems/sheets/problemOf.ts";

const part = (label: string) => ({ label, question: `part ${label}`, points: 2, reference: null });
const problem = problemOf("the question", {
  stem: "the stem",
  parts: [part("a"), part("b")],
  choices: [
    { label: "A", text: "first" },
    { label: "B", text: "second" },
  ],
});
const places: TextPlace[] = ["stem", "question", "part/0", "part/1", "choice/0", "choice/1"];

test("each text of a problem is found at its place, and another put there alone", () => {
  const texts = places.map((place) => textAt(problem, place));
  expect(texts).toEqual(["the stem", "the question", "part a", "part b", "first", "second"]);
  for (const place of places) {
    const changed = withText(problem, place, "another");
    expect(places.map((each) => textAt(changed, each))).toEqual(
      texts.map((text, at) => (places[at] === place ? "another" : text)),
    );
    expect(withText(changed, place, textAt(problem, place))).toEqual(problem);
  }
  expect(textAt(problem, "part/7")).toBe("");
});
