import { describe, expect, it } from "vitest";
import { type Candidate, chooseSequence } from "../../../../src-main/core/problems/finding/chooseSequence.ts";

/** Candidates by their numbers, `|` where a heading stands between. */
function candidates(values: string, kind: Candidate["style"]["kind"] = "number"): Candidate[] {
  let section = 0;
  return values.split(" ").flatMap((value, line): Candidate[] => {
    if (value === "|") section++;
    const [scope, number] = value.includes(".") ? value.split(".") : ["", value];
    return value === "|"
      ? []
      : [
          {
            style: { kind, form: "" },
            label: value,
            value: Number(number),
            scope: scope!,
            rest: "",
            line,
            weight: 1,
            section,
          },
        ];
  });
}

const chosen = (values: string, kind?: Candidate["style"]["kind"]): string =>
  chooseSequence(candidates(values, kind))
    .members.map(({ label }) => label)
    .join(" ");

describe("chooseSequence", () => {
  it("takes what counts up, and passes over what does not", () => {
    expect(chosen("1 2 3 4")).toBe("1 2 3 4");
    expect(chosen("1 2 7 3 4")).toBe("1 2 3 4");
    expect(chosen("5 1 2 3")).toBe("1 2 3");
  });

  it("takes the longer of two that begin alike", () => {
    const { members } = chooseSequence(candidates("1 2 3 1 2 3 4 5"));
    expect(members.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
  });

  it("goes over one that is missing, and farther between words", () => {
    expect(chosen("1 2 4 5")).toBe("1 2 4 5");
    expect(chosen("1 2 9")).toBe("1 2");
    expect(chosen("3 9 12", "word")).toBe("3 9 12");
  });

  it("begins anew behind a heading, and in the next scope", () => {
    expect(chosen("1 2 | 1 2 3")).toBe("1 2 1 2 3");
    expect(chosen("1.1 1.2 2.1 2.2", "dotted")).toBe("1.1 1.2 2.1 2.2");
    expect(chosen("9.1 10.1", "dotted")).toBe("9.1 10.1");
  });

  it("takes nothing from nothing", () => {
    expect(chooseSequence([])).toEqual({ members: [], score: 0 });
  });
});
