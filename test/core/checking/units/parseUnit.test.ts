import { describe, expect, it } from "vitest";
import { parseUnit } from "../../../../src-main/core/checking/units/parseUnit.ts";
import { sameDimension } from "../../../../src-main/core/checking/units/Unit.ts";

const describeUnit = (text: string): string | null => {
  const unit = parseUnit(text);
  if (unit === null) return null;
  const powers = [...unit.dimension].filter(([, power]) => power !== 0).map(([name, power]) => `${name}^${power}`);
  return `${String(unit.factor)} ${powers.sort().join(" ")}`.trim();
};

describe("parseUnit", () => {
  it.each([
    ["m/s", "1 m^1 s^-1"],
    [String.raw`\text{ m/s}^2`, "1 m^1 s^-2"],
    [String.raw`\mathrm{kg\,m\,s^{-2}}`, "1 kg^1 m^1 s^-2"],
    [String.raw`\frac{\text{m}}{\text{s}^2}`, "1 m^1 s^-2"],
    ["ms^{-1}", "1 m^1 s^-1"],
    ["km/h", "5/18 m^1 s^-1"],
    ["m³", "1 m^3"],
    ["square metres", "1 m^2"],
    ["J/kg K", "1 K^-1 m^2 s^-2"],
    ["J/(kg·K)", "1 K^-1 m^2 s^-2"],
    [String.raw`\mu\text{F}`, "1/1000000 A^2 kg^-1 m^-2 s^4"],
    [String.raw`\text{k}\Omega`, "1000 A^-2 kg^1 m^2 s^-3"],
    ["kWh", "3600000 kg^1 m^2 s^-2"],
    ["Nm", "1 kg^1 m^2 s^-2"],
    ["min", "60 s^1"],
    ["feet", "381/1250 m^1"],
    ["cents", "1/100 USD^1"],
    [String.raw`\%`, "1/100"],
  ])("reads %s", (text, expected) => {
    expect(describeUnit(text)).toBe(expected);
  });

  it.each(["apples", "x", "", "12", "m)", "(m", "ft 6 in", "m".repeat(100), "foo/bar"])("does not know %j", (text) => {
    expect(parseUnit(text)).toBeNull();
  });

  it("tells torque from energy and hertz from radians", () => {
    expect(parseUnit("N m")?.nature).toBe("moment");
    expect(parseUnit("J")?.nature).toBeNull();
    expect(parseUnit("Hz")?.nature).toBe("cycles");
    expect(sameDimension(parseUnit("N m")!.dimension, parseUnit("J")!.dimension)).toBe(true);
  });
});
