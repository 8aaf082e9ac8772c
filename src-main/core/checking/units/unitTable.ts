import { Rational } from "../algebra/Rational.ts";
import type { Dimension } from "./Unit.ts";

export interface UnitEntry {
  readonly symbols: readonly string[];
  /** In the singular and lower case; a plural with `s` or `es` is understood. */
  readonly names: readonly string[];
  readonly dimension: Dimension;
  readonly factor: Rational;
  readonly piPower: number;
  readonly offset: Rational;
  /** `km` and `kilometre` are understood. */
  readonly prefixes: boolean;
}

/** `1.5e-3`, `5/9` as a fraction. */
function exact(text: string): Rational {
  const [top = "1", bottom] = text.split("/");
  const [digits = "1", power = "0"] = top.split("e");
  const scaled = Rational.fromDecimal(digits).multiply(Rational.of(10).power(BigInt(power))!);
  return bottom === undefined ? scaled : scaled.divide(Rational.fromDecimal(bottom));
}

/** `m s^-2` as powers of base units. */
const dimensionOf = (text: string): Dimension =>
  new Map(
    text
      .split(" ")
      .filter((part) => part !== "")
      .map((part) => {
        const [name = "", power = "1"] = part.split("^");
        return [name, Number(power)];
      }),
  );

/** Symbols, names, factor (`pi/180` for angles), dimension, offset. SI brochure 9; CODATA 2022; international foot and pound. */
type Row = readonly [symbols: string, names: string, factor: string, dimension: string, offset?: string];

// prettier-ignore
const withPrefixes: readonly Row[] = [
  ["m", "meter metre", "1", "m"], ["g", "gram gramme", "1e-3", "kg"], ["s sec", "second", "1", "s"], ["A", "ampere amp", "1", "A"],
  ["K", "kelvin", "1", "K"], ["mol", "mole", "1", "mol"], ["cd", "candela", "1", "cd"], ["Hz", "hertz", "1", "s^-1"], ["N", "newton", "1", "kg m s^-2"],
  ["Pa", "pascal", "1", "kg m^-1 s^-2"], ["J", "joule", "1", "kg m^2 s^-2"], ["W", "watt", "1", "kg m^2 s^-3"], ["C", "coulomb", "1", "A s"],
  ["V", "volt", "1", "kg m^2 s^-3 A^-1"], ["F", "farad", "1", "kg^-1 m^-2 s^4 A^2"], ["Ω ohm", "ohm", "1", "kg m^2 s^-3 A^-2"], ["S", "siemens", "1", "kg^-1 m^-2 s^3 A^2"],
  ["Wb", "weber", "1", "kg m^2 s^-2 A^-1"], ["T", "tesla", "1", "kg s^-2 A^-1"], ["H", "henry", "1", "kg m^2 s^-2 A^-2"], ["lm", "lumen", "1", "cd"], ["lx", "lux", "1", "cd m^-2"],
  ["Bq", "becquerel", "1", "s^-1"], ["Gy", "gray", "1", "m^2 s^-2"], ["Sv", "sievert", "1", "m^2 s^-2"], ["kat", "katal", "1", "mol s^-1"],
  ["L l ℓ", "liter litre", "1e-3", "m^3"], ["eV", "electronvolt electron-volt", "1.602176634e-19", "kg m^2 s^-2"], ["bar", "bar", "1e5", "kg m^-1 s^-2"],
  ["cal", "calorie", "4.184", "kg m^2 s^-2"], ["Wh", "", "3600", "kg m^2 s^-2"], ["M", "molar", "1e3", "mol m^-3"], ["B", "byte", "8", "bit"], ["b bit", "bit", "1", "bit"],
  ["pc", "parsec", "3.0856775814913673e16", "m"], ["Da", "dalton", "1.66053906892e-27", "kg"], ["t", "tonne", "1e3", "kg"], ["dyn", "dyne", "1e-5", "kg m s^-2"], ["G", "gauss", "1e-4", "kg s^-2 A^-1"],
];

// prettier-ignore
const withoutPrefixes: readonly Row[] = [
  ["min", "minute", "60", "s"], ["h hr hrs", "hour", "3600", "s"], ["d", "day", "86400", "s"], ["wk", "week", "604800", "s"], ["yr y", "year", "31557600", "s"], ["", "month", "1", "month"],
  ["rad", "radian", "1", "angle"], ["° deg", "degree", "pi/180", "angle"], ["arcmin", "arcminute", "pi/10800", "angle"], ["arcsec", "arcsecond", "pi/648000", "angle"],
  ["rev", "revolution turn rotation cycle", "pi2", "angle"], ["rpm RPM", "", "pi/30", "angle s^-1"], ["sr", "steradian", "1", "angle^2"],
  ["in", "inch", "0.0254", "m"], ["ft", "foot feet", "0.3048", "m"], ["yd", "yard", "0.9144", "m"], ["mi", "mile", "1609.344", "m"], ["nmi", "nautical-mile", "1852", "m"],
  ["Å", "angstrom ångström", "1e-10", "m"], ["ly", "light-year lightyear", "9.4607304725808e15", "m"], ["AU au", "astronomical-unit", "1.495978707e11", "m"],
  ["lb lbs", "pound", "0.45359237", "kg"], ["oz", "ounce", "0.028349523125", "kg"], ["", "ton", "907.18474", "kg"], ["u amu", "", "1.66053906892e-27", "kg"], ["slug", "slug", "14.593902937", "kg"],
  ["lbf", "pound-force", "4.4482216152605", "kg m s^-2"], ["atm", "atmosphere", "101325", "kg m^-1 s^-2"], ["torr Torr mmHg", "torr", "101325/760", "kg m^-1 s^-2"],
  ["psi", "", "6894.757293168361", "kg m^-1 s^-2"], ["hp", "horsepower", "745.69987158227022", "kg m^2 s^-3"], ["BTU Btu", "", "1055.05585262", "kg m^2 s^-2"], ["erg", "erg", "1e-7", "kg m^2 s^-2"],
  ["Cal", "kilocalorie", "4184", "kg m^2 s^-2"], ["mph", "", "0.44704", "m s^-1"], ["kph kmh", "", "1/3.6", "m s^-1"], ["kn kt", "knot", "1852/3600", "m s^-1"],
  ["gal", "gallon", "3.785411784e-3", "m^3"], ["qt", "quart", "0.946352946e-3", "m^3"], ["pt", "pint", "0.473176473e-3", "m^3"], ["cup", "cup", "0.2365882365e-3", "m^3"],
  ["cc", "", "1e-6", "m^3"], ["ha", "hectare", "1e4", "m^2"], ["ac", "acre", "4046.8564224", "m^2"],
  ["°C ℃", "celsius degree-celsius centigrade", "1", "K", "273.15"], ["°F ℉", "fahrenheit degree-fahrenheit", "5/9", "K", "459.67"], ["°K", "degree-kelvin", "1", "K"],
  ["$ USD", "dollar", "1", "USD"], ["¢", "cent penny pennies", "0.01", "USD"], ["€ EUR", "euro", "1", "EUR"], ["£ GBP", "", "1", "GBP"], ["¥ JPY", "yen", "1", "JPY"], ["₹ INR Rs", "rupee", "1", "INR"],
  ["% pct", "percent per-cent prozent", "0.01", ""], ["‰", "per-mille permille", "0.001", ""], ["ppm", "", "1e-6", ""], ["ppb", "", "1e-9", ""], ["dB", "decibel", "1", "dB"],
];

function toEntry([symbols, names, factor, dimension, offset = "0"]: Row, prefixes: boolean): UnitEntry {
  const isAngle = factor.startsWith("pi");
  const list = (text: string): string[] => text.split(" ").filter((part) => part !== "");
  return {
    symbols: list(symbols),
    names: list(names).map((name) => name.replaceAll("-", " ")),
    dimension: dimensionOf(dimension),
    factor: factor === "pi2" ? Rational.of(2) : exact(isAngle ? `1${factor.slice(2)}` : factor),
    piPower: isAngle ? 1 : 0,
    offset: exact(offset),
    prefixes,
  };
}

export const unitTable: readonly UnitEntry[] = [
  ...withPrefixes.map((row) => toEntry(row, true)),
  ...withoutPrefixes.map((row) => toEntry(row, false)),
];

// prettier-ignore
/** Symbols and names of the powers of ten of the SI. */
export const prefixes: readonly (readonly [symbol: string, name: string, power: number])[] = [
  ["Y", "yotta", 24], ["Z", "zetta", 21], ["E", "exa", 18], ["P", "peta", 15], ["T", "tera", 12], ["G", "giga", 9], ["M", "mega", 6], ["k", "kilo", 3], ["h", "hecto", 2],
  ["da", "deca", 1], ["d", "deci", -1], ["c", "centi", -2], ["m", "milli", -3], ["µ", "micro", -6], ["u", "micro", -6], ["n", "nano", -9], ["p", "pico", -12], ["f", "femto", -15], ["a", "atto", -18],
];
