/** Numbers that a solution may be. `unstated` means the question does not say. */
export type Domain = "unstated" | "real" | "complex" | "integer" | "positive integer" | "positive";

/** What a question asks for. Formulas, numbers and quantities are text as they stand in the question. */
export type Task =
  /** One equation, or a system. */
  | {
      kind: "solve";
      equations: readonly string[];
      /** Empty where none is named. */ unknowns: readonly string[];
      domain: Domain;
    }
  | { kind: "solve-inequality"; inequality: string; unknown: string | null; domain: Domain }
  | {
      kind: "differentiate";
      expression: string;
      variable: string | null;
      order: number;
      /** The place, where a value is asked for. */ at: string | null;
    }
  | { kind: "integrate"; expression: string; variable: string | null; bounds: { from: string; to: string } | null }
  | { kind: "limit"; expression: string; variable: string; towards: string; side: "both" | "left" | "right" }
  | { kind: "rewrite"; how: "factor" | "expand" | "simplify"; expression: string }
  /** A value, of an expression with numbers put in for its variables where there are any. */
  | { kind: "evaluate"; expression: string; assignments: readonly Assignment[] }
  | { kind: "gcd"; numbers: readonly string[] }
  | { kind: "lcm"; numbers: readonly string[] }
  | { kind: "is-prime"; number: string }
  | { kind: "prime-factors"; number: string }
  | { kind: "is-divisible"; dividend: string; divisor: string }
  | { kind: "remainder"; dividend: string; divisor: string }
  | { kind: "divisors"; number: string; asked: "list" | "count" | "sum" }
  | { kind: "change-base"; digits: string; from: number; to: number }
  | { kind: "convert"; quantity: string; unit: string }
  | { kind: "balance"; reaction: string }
  | { kind: "molar-mass"; formula: string }
  | { kind: "amount-of-substance"; formula: string; mass: string }
  | { kind: "mass-of-substance"; formula: string; amount: string }
  | { kind: "statistic"; statistic: "mean" | "median" | "mode" | "range" | "sum"; values: readonly string[] }
  /** A probability of something that was not read further. */
  | { kind: "probability" }
  /** All outcomes are equally likely and few enough to be gone through. */
  | { kind: "dice-probability"; dice: number; sides: number; event: DiceEvent }
  | { kind: "coin-probability"; coins: number; heads: number; comparison: "exactly" | "at least" | "at most" }
  | { kind: "count"; what: Count }
  | { kind: "next-term"; terms: readonly string[] }
  | { kind: "term"; sequence: "arithmetic" | "geometric"; terms: readonly string[]; step: string | null; index: string }
  /** A law of physics or geometry with all but one of its quantities given. */
  | { kind: "law"; law: LawName; given: readonly Given[]; asked: string }
  /** A sum told in words. */
  | { kind: "story"; operation: "add" | "subtract" | "multiply" | "divide"; left: string; right: string; thing: string }
  | { kind: "satisfy"; formula: string; asked: "assignment" | "satisfiable" }
  | { kind: "order"; items: readonly string[]; constraints: readonly OrderConstraint[] };

export interface Assignment {
  variable: string;
  value: string;
}

export interface Given {
  symbol: string;
  /** With its unit: `5 kg`. */
  quantity: string;
}

export type DiceEvent =
  | { kind: "sum"; comparison: "exactly" | "at least" | "at most" | "more than" | "less than"; value: number }
  | { kind: "face"; faces: readonly number[] };

export type Count =
  | { kind: "permutations-of-word"; word: string }
  | { kind: "permutations"; size: number }
  | { kind: "choose"; from: number; take: number }
  | { kind: "arrange"; from: number; take: number }
  | { kind: "subsets"; size: number }
  | { kind: "multiples"; divisors: readonly number[]; from: number; to: number }
  | { kind: "primes"; from: number; to: number };

export type OrderConstraint =
  | { kind: "before"; first: string; second: string; isNext: boolean }
  | { kind: "place"; item: string; /** From 1; negative counts from the end. */ place: number }
  | { kind: "not-place"; item: string; place: number };

export type LawName =
  | "force"
  | "voltage"
  | "distance"
  | "density"
  | "kinetic-energy"
  | "rectangle-area"
  | "rectangle-perimeter"
  | "hypotenuse"
  | "circle-area"
  | "circle-circumference"
  | "triangle-area";
