import type { Rational } from "../algebra/Rational.ts";

/** Powers of the base units by name: metre, kilogram, second, ampere, kelvin, mole, candela; also `angle`, `bit`, a currency. */
export type Dimension = ReadonlyMap<string, number>;

/** A unit as a multiple of base units: value in base units = (value + offset) * factor * pi^piPower. */
export interface Unit {
  readonly dimension: Dimension;
  readonly factor: Rational;
  /** Angles are the only units that are a fraction of pi. */
  readonly piPower: number;
  /** Other than zero only for scales of temperature that do not start at absolute zero. */
  readonly offset: Rational;
  /** As it was written. */
  readonly text: string;
  /** The unit tells cycles apart from radians (hertz), or a moment from an energy (newton metre). */
  readonly nature: "cycles" | "moment" | null;
}

/** Base units with a power other than zero, in a fixed order. */
const entries = (dimension: Dimension): string =>
  [...dimension]
    .filter(([, power]) => power !== 0)
    .map(([name, power]) => `${name}^${power}`)
    .sort()
    .join(" ");

export const sameDimension = (left: Dimension, right: Dimension): boolean => entries(left) === entries(right);

/** The dimension without angles, which some leave out as being numbers. */
export const withoutAngle = (dimension: Dimension): Dimension =>
  new Map([...dimension].filter(([name]) => name !== "angle"));
