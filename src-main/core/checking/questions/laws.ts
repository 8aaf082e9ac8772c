import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { LawName } from "./Task.ts";

export interface LawQuantity {
  symbol: string;
  /** In which the law holds as it stands. */
  unit: string;
  /** How units of it are written in a question. */
  units: RegExp;
  /** How a question asks for it. */
  asked: RegExp;
}

export interface Law {
  name: LawName;
  quantities: readonly LawQuantity[];
  /** Each quantity that may be asked for, from the others. */
  formulas: Readonly<Record<string, string>>;
  /** Words that may stand in a question besides numbers and units; with any other the law is not applied. */
  words: ReadonlySet<string>;
}

const common =
  "a an the is are its it of what find calculate compute determine how does do to with and at in for by on has have that this which when if gives give give's needed required";
const words = (own: string): ReadonlySet<string> => new Set(`${common} ${own}`.split(" "));

const kilograms = /^(?:kg|g|grams?|kilograms?|tonnes?)$/;
const accelerations = /^m\/s(?:\^\{?2\}?|²)$/;
const speeds = /^(?:km\/h|m\/s|km\/s|mph|km per hour|metres per second|meters per second)$/;

/** Laws with all quantities but one given, that textbooks ask in a sentence or two. */
export const laws: readonly Law[] = [
  {
    name: "force",
    quantities: [
      {
        symbol: "m",
        unit: "kg",
        units: kilograms,
        asked: /\b(?:what is the|find the|calculate the|determine the|what is its|find its) mass\b|\bwhat mass\b/i,
      },
      {
        symbol: "a",
        unit: "m/s^2",
        units: accelerations,
        asked:
          /\b(?:what is the|find the|calculate the|determine the|what is its|find its) acceleration\b|\bwhat acceleration\b/i,
      },
      {
        symbol: "F",
        unit: "N",
        units: /^(?:N|kN|newtons?)$/,
        asked:
          /\b(?:what is the|find the|calculate the|determine the) (?:net |resultant )?force\b|\bwhat (?:net |resultant )?force\b/i,
      },
    ],
    formulas: { F: "m*a", m: "F/a", a: "F/m" },
    words: words(
      "mass masses object body block cart box accelerates accelerate accelerated acceleration accelerating force net resultant under acts acting applied",
    ),
  },
  {
    name: "voltage",
    quantities: [
      {
        symbol: "I",
        unit: "A",
        units: /^(?:A|mA|amps?|amperes?)$/,
        asked: /\b(?:what is the|find the|calculate the|determine the) current\b|\bwhat current\b/i,
      },
      {
        symbol: "R",
        unit: "ohm",
        units: /^(?:ohms?|Ω|Ω|\\Omega|kΩ|kohm)$/,
        asked:
          /\b(?:what is the|find the|calculate the|determine the|what is its|find its) resistance\b|\bwhat resistance\b/i,
      },
      {
        symbol: "V",
        unit: "V",
        units: /^(?:V|mV|kV|volts?)$/,
        asked: /\b(?:what is the|find the|calculate the|determine the) voltage\b|\bwhat voltage\b/i,
      },
    ],
    formulas: { V: "I*R", I: "V/R", R: "V/I" },
    words: words("current flows flow through resistor resistance voltage drives drive applied put across lets let"),
  },
  {
    name: "distance",
    quantities: [
      {
        symbol: "t",
        unit: "s",
        units: /^(?:hours?|h|hrs?|minutes?|min|seconds?|s)$/,
        asked: /\bhow long (?:does|do|will) |\bwhat time does it take\b|\bhow (?:many hours|much time)\b/i,
      },
      {
        symbol: "v",
        unit: "m/s",
        units: speeds,
        asked: /\b(?:what is its|what is the|find its|find the|calculate its|calculate the) (?:average )?speed\b/i,
      },
      {
        symbol: "d",
        unit: "m",
        units: /^(?:km|m|miles?|kilometres?|kilometers?|metres?|meters?)$/,
        asked: /\bhow far\b|\bwhat distance\b|\b(?:what is the|find the) distance\b/i,
      },
    ],
    formulas: { d: "v*t", v: "d/t", t: "d/v" },
    words: words(
      "train car bus cyclist runner bike bicycle truck plane boat walker travels travel drives drive moves runs rides covers cover go goes take takes need needs speed average constant far long distance",
    ),
  },
  {
    name: "density",
    quantities: [
      {
        symbol: "V",
        unit: "cm^3",
        units: /^(?:cm\^\{?3\}?|cm³|m\^\{?3\}?|m³|mL|ml|L)$/,
        asked: /\b(?:what is|find|calculate|determine) (?:its|the) volume\b/i,
      },
      {
        symbol: "d",
        unit: "g/cm^3",
        units: /^(?:k?g\/(?:cm|m)(?:\^\{?3\}?|³)|g\/mL)$/,
        asked: /\b(?:what is|find|calculate|determine) (?:its|the) density\b/i,
      },
      {
        symbol: "m",
        unit: "g",
        units: kilograms,
        asked: /\b(?:what is|find|calculate|determine) (?:its|the) mass\b/i,
      },
    ],
    formulas: { m: "d*V", d: "m/V", V: "m/d" },
    words: words("block object cube stone piece substance liquid body density mass volume"),
  },
  {
    name: "kinetic-energy",
    quantities: [
      { symbol: "m", unit: "kg", units: kilograms, asked: /(?!)/ },
      { symbol: "v", unit: "m/s", units: speeds, asked: /(?!)/ },
      {
        symbol: "E",
        unit: "J",
        units: /^(?:J|kJ|joules?)$/,
        asked: /\b(?:what is|find|calculate|determine) (?:its|the) kinetic energy\b/i,
      },
    ],
    formulas: { E: "m*v^2/2" },
    words: words("object ball car body mass moving moves travelling traveling travels speed kinetic energy"),
  },
];

export interface Figure {
  formula: string;
  /** What it works out. */
  name: Phrase;
  /** Of lengths. */
  power: 1 | 2;
}

/** Laws of plane figures; lengths may come without a unit. */
export const figures: Readonly<Record<string, Figure>> = {
  "rectangle-area": { formula: "a*b", name: say`area`, power: 2 },
  "rectangle-perimeter": { formula: "2*(a + b)", name: say`perimeter`, power: 1 },
  hypotenuse: { formula: "sqrt(a^2 + b^2)", name: say`hypotenuse`, power: 1 },
  "triangle-area": { formula: "a*b/2", name: say`area`, power: 2 },
  "circle-area": { formula: "pi*a^2", name: say`area`, power: 2 },
  "circle-circumference": { formula: "2*pi*a", name: say`circumference`, power: 1 },
};
