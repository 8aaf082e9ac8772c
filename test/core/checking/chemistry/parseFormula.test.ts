import { describe, expect, it } from "vitest";
import { compoundNames } from "../../../../src-main/core/checking/chemistry/compoundNames.ts";
import { elements } from "../../../../src-main/core/checking/chemistry/elements.ts";
import { formatFormula } from "../../../../src-main/core/checking/chemistry/formatReaction.ts";
import { molarMass } from "../../../../src-main/core/checking/chemistry/molarMass.ts";
import { parseFormula } from "../../../../src-main/core/checking/chemistry/parseFormula.ts";

/** `H2 O1 +0`: atoms in the order they appear, then the charge. */
const read = (text: string): string | null => {
  const formula = parseFormula(text);
  if (formula === null) return null;
  const atoms = [...formula.counts].map(([symbol, count]) => `${symbol}${count}`);
  return [...atoms, `${formula.charge < 0 ? "" : "+"}${formula.charge}`].join(" ");
};

describe("parseFormula", () => {
  it.each([
    ["H2O", "H2 O1 +0"],
    ["H_2O", "H2 O1 +0"],
    ["H_{2}O", "H2 O1 +0"],
    ["H₂O", "H2 O1 +0"],
    ["$\\mathrm{H_2O}$", "H2 O1 +0"],
    ["\\text{H}_2\\text{O}", "H2 O1 +0"],
    ["\\ce{H2O}", "H2 O1 +0"],
    ["\\( \\ce{H2O} \\)", "H2 O1 +0"],
    ["H2O(l)", "H2 O1 +0"],
    ["\\ce{H2O_{(l)}}", "H2 O1 +0"],
    ["NaCl (aq)", "Na1 Cl1 +0"],
    ["Ca(OH)2", "Ca1 O2 H2 +0"],
    ["Al2(SO4)3", "Al2 S3 O12 +0"],
    ["\\mathrm{Al_2(SO_4)_3}", "Al2 S3 O12 +0"],
    ["K4[Fe(CN)6]", "K4 Fe1 C6 N6 +0"],
    ["[Co(NH3)5(H2O)]Cl3", "Co1 N5 H17 O1 Cl3 +0"],
    ["Mg3(Si2O5)(OH)4", "Mg3 Si2 O9 H4 +0"],
    ["CuSO4·5H2O", "Cu1 S1 O9 H10 +0"],
    ["CuSO4.5H2O", "Cu1 S1 O9 H10 +0"],
    ["CuSO4 \\cdot 5 H2O", null],
    ["CuSO4 \\cdot 5H2O", "Cu1 S1 O9 H10 +0"],
    ["CaSO4·2H2O(s)", "Ca1 S1 O6 H4 +0"],
    ["CH3COOH", "C2 H4 O2 +0"],
    ["C6H12O6", "C6 H12 O6 +0"],
    ["Co", "Co1 +0"],
    ["CO", "C1 O1 +0"],
    ["BaSO4 v", "Ba1 S1 O4 +0"],
    ["CO2 ^", "C1 O2 +0"],
    ["CO2↑", "C1 O2 +0"],
  ])("reads %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["Na+", "Na1 +1"],
    ["Na^+", "Na1 +1"],
    ["Na⁺", "Na1 +1"],
    ["Cl-", "Cl1 -1"],
    ["Cl^{-}", "Cl1 -1"],
    ["Cl^{−}", "Cl1 -1"],
    ["SO4^{2-}", "S1 O4 -2"],
    ["SO4^2-", "S1 O4 -2"],
    ["SO_4^{2-}", "S1 O4 -2"],
    ["SO₄²⁻", "S1 O4 -2"],
    ["SO4 2-", "S1 O4 -2"],
    ["SO42-", "S1 O4 -2"],
    ["PO43-", "P1 O4 -3"],
    ["Cr2O72-", "Cr2 O7 -2"],
    ["NH4+", "N1 H4 +1"],
    ["H3O+", "H3 O1 +1"],
    ["MnO4-", "Mn1 O4 -1"],
    ["HCO3-", "H1 C1 O3 -1"],
    ["Fe3+", "Fe1 +3"],
    ["Fe^{3+}", "Fe1 +3"],
    ["Fe^{+3}", "Fe1 +3"],
    ["Fe+++", "Fe1 +3"],
    ["Cu2+", "Cu1 +2"],
    ["S2-", "S1 -2"],
    ["[Fe(CN)6]4-", "Fe1 C6 N6 -4"],
    ["[Fe(CN)6](4-)", "Fe1 C6 N6 -4"],
    ["\\ce{[Cu(NH3)4]^{2+}}", "Cu1 N4 H12 +2"],
    ["Hg2^{2+}", "Hg2 +2"],
    ["e^-", "-1"],
    ["e-", "-1"],
    ["e⁻", "-1"],
    ["\\mathrm{e}^-", "-1"],
  ])("reads the charge of %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    "O2-",
    "N3-",
    "I3-",
    "C12H22+",
    "",
    "2H2O",
    "H2O2.",
    "h2o",
    "Xx2",
    "H0",
    "H02",
    "Na Cl",
    "H2 O2",
    "Ca(OH",
    "Ca(OH)2)",
    "Ca[OH)2",
    "()",
    "water",
    "(C2H4)n",
    "CH2=CH2",
    "x^2+1",
    "e",
    "e^{2+}",
    "__proto__",
    "constructor",
    "H^{1000}",
    "H99999",
  ])("does not read %j", (text) => expect(read(text)).toBeNull());

  it("keeps the state apart", () => {
    expect(parseFormula("CO2(g)")?.state).toBe("g");
    expect(parseFormula("\\ce{Na+ (aq)}")).toMatchObject({ state: "aq", charge: 1 });
    expect(parseFormula("CO2")?.state).toBeNull();
  });

  it.each([
    ["deep nesting", "(".repeat(10_000) + "H" + ")".repeat(10_000)],
    ["nested braces", "\\ce{".repeat(10_000)],
    ["a megabyte of digits", `H${"9".repeat(1_000_000)}`],
    ["counts that multiply", "((((((((((H9999)9999)9999)9999)9999)9999)9999)9999)9999)9999)9999"],
    ["carets", "^".repeat(1_990)],
    ["open groups", "^{".repeat(990)],
  ])("is not hung by %s", (_, text) => {
    const started = performance.now();
    expect(parseFormula(text)).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("molarMass", () => {
  const massOf = (text: string, decimals?: number): number | null => {
    const formula = parseFormula(text);
    return formula === null ? null : molarMass(formula, decimals);
  };

  it.each([
    ["H2O", 18.015],
    ["CO2", 44.009],
    ["NaCl", 58.44],
    ["C6H12O6", 180.156],
    ["CuSO4·5H2O", 249.677],
    ["Ca(OH)2", 74.092],
    ["KMnO4", 158.032],
    ["H2SO4", 98.072],
  ])("of %s is %s g/mol", (text, mass) => expect(massOf(text)).toBeCloseTo(mass, 2));

  it("rounds atomic weights as school tables do", () => {
    expect(massOf("H2O", 0)).toBe(18);
    expect(massOf("HCl", 0)).toBe(36.5);
    expect(massOf("C6H12O6", 1)).toBeCloseTo(180, 6);
  });

  it("has none without a standard weight, or without atoms", () => {
    expect(massOf("TcO2")).toBeNull();
    expect(massOf("e^-")).toBeNull();
  });
});

describe("elements and names", () => {
  it("knows all elements in order", () => {
    expect(elements.size).toBe(118);
    expect(elements.get("Fe")).toEqual({ symbol: "Fe", name: "iron", atomicNumber: 26, atomicWeight: 55.845 });
    expect(elements.get("Og")).toMatchObject({ atomicNumber: 118, atomicWeight: null });
    // Weights rise with the atomic number but for the four known pairs.
    const weights = [...elements.values()].flatMap(({ symbol, atomicWeight }) =>
      atomicWeight === null ? [] : [{ symbol, atomicWeight }],
    );
    const falls = weights.filter(({ atomicWeight }, index) => atomicWeight < (weights[index - 1]?.atomicWeight ?? 0));
    expect(falls.map(({ symbol }) => symbol)).toEqual(["K", "Ni", "I", "Pa"]);
  });

  it("gives every name a formula that can be read", () => {
    for (const [name, formula] of compoundNames) expect(parseFormula(formula), name).not.toBeNull();
  });

  it("writes formulas with Unicode", () => {
    expect(formatFormula("SO4^2-")).toBe("SO₄²⁻");
    expect(formatFormula("CuSO4·5H2O")).toBe("CuSO₄·5H₂O");
    expect(formatFormula("C12H22O11")).toBe("C₁₂H₂₂O₁₁");
    expect(formatFormula("Na^+")).toBe("Na⁺");
  });
});
