import { describe, expect, it } from "vitest";
import { compareFormulas } from "../../../../src-main/core/checking/chemistry/compareFormulas.ts";
import { compareReactions } from "../../../../src-main/core/checking/chemistry/compareReactions.ts";
import type { Comparison } from "../../../../src-shared/domain/comparison.ts";
import { phraseText } from "../../../../src-shared/domain/say.ts";

const said = ({ verdict, reason }: Comparison): string[] => [verdict, phraseText(reason)];

describe("compareFormulas", () => {
  it.each([
    ["H2O", "H_2O"],
    ["H2O", "\\ce{H2O(l)}"],
    ["SO4^{2-}", "SO₄²⁻"],
    ["Al2(SO4)3", "\\mathrm{Al_2(SO_4)_3}"],
    ["NaCl", "ClNa"],
    ["CuSO4·5H2O", "CuSO4.5H2O"],
    ["C2H6O", "C2H5OH"],
    ["Na2O", "ONa2"],
  ])("%s is %s", (gold, pred) => expect(compareFormulas(gold, pred)).toMatchObject({ verdict: "equal", form: null }));

  it.each([
    ["H2O", "H2O2"],
    ["CO", "Co"],
    ["CO2", "CO"],
    ["C2H4", "CH2"],
    ["SO4^{2-}", "SO4"],
    ["Fe^{3+}", "Fe^{2+}"],
    ["Na+", "Na-"],
    ["CuSO4·5H2O", "CuSO4"],
    ["Ca(OH)2", "CaOH2"],
  ])("%s is not %s", (gold, pred) => expect(compareFormulas(gold, pred).verdict).toBe("different"));

  it.each([
    ["CH3CH2OH", "CH3OCH3"],
    ["HCN", "HNC"],
    ["[Co(NH3)5Br]SO4", "[Co(NH3)5SO4]Br"],
    ["C2H5OH", "C2H6O"],
    ["H2O", "water"],
    ["H2O", "O2-"],
  ])("of %s and %s it cannot tell", (gold, pred) => expect(compareFormulas(gold, pred).verdict).toBe("unknown"));

  it("says what differs", () => {
    expect(phraseText(compareFormulas("H2O", "H2O2").reason)).toBe("H₂O₂ has 2 O, H₂O has 1.");
    expect(phraseText(compareFormulas("Fe^{3+}", "Fe^{2+}").reason)).toBe("The charge is +2, it must be +3.");
  });
});

describe("compareReactions", () => {
  const gold = "2H2 + O2 -> 2H2O";

  it.each([gold, "O2 + 2H2 -> 2H2O", "2H2(g) + O2(g) = 2H2O(l)", "\\ce{2H2 + O2 -> 2H2O}", "H2 + H2 + O2 -> 2H2O"])(
    "accepts %s",
    (pred) => expect(compareReactions(gold, pred)).toMatchObject({ verdict: "equal", form: null }),
  );

  it.each(["4H2 + 2O2 -> 4H2O", "H2 + 1/2 O2 -> H2O"])("accepts the multiple %s and says so", (pred) =>
    expect(compareReactions(gold, pred)).toMatchObject({ verdict: "equal", form: "not-simplified" }),
  );

  it.each([
    ["H2 + O2 -> H2O", "It is not balanced: O is 2 on the left and 1 on the right."],
    ["2H2 + O2 -> H2O", "It is not balanced: H is 4 on the left and 2 on the right."],
    ["2H2O -> 2H2 + O2", "The equation runs the other way."],
    ["H2 + O2 -> H2O2", "The substances are not the same."],
    ["2H2 + O2 -> 2H2O + N2", "The substances are not the same."],
    ["2H2 + O3 -> 2H2O", "The substances are not the same."],
  ])("refuses %s", (pred, reason) => expect(said(compareReactions(gold, pred))).toEqual(["different", reason]));

  it("tells another balance of the same substances apart", () =>
    expect(said(compareReactions("H2O2 + O3 -> H2O + 2O2", "3H2O2 + O3 -> 3H2O + 3O2"))).toEqual([
      "different",
      "The coefficient of O₃ is not right.",
    ]));

  it.each(["_ H2 + _ O2 -> _ H2O", "water", "", "H2 and O2 give water"])("cannot tell of %j", (pred) =>
    expect(compareReactions(gold, pred).verdict).toBe("unknown"),
  );

  it("cannot tell isomers apart", () =>
    expect(compareReactions("C2H4 + H2O -> CH3CH2OH", "C2H4 + H2O -> CH3OCH3").verdict).toBe("unknown"));
});
