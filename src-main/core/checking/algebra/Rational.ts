import { greatestCommonDivisor } from "../numbers/greatestCommonDivisor.ts";

/** Above this many bits a power is not worked out exactly. */
const maxBits = 20_000;

const bitsOf = (value: bigint): number => (value < 0n ? -value : value).toString(16).length * 4;

/** The largest integer whose `degree`-th power is not over `value`, which is not negative. */
function integerRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << (BigInt(bitsOf(value)) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** An exact fraction in lowest terms. The denominator is positive. */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** @throws RangeError if the denominator is zero */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    const top = BigInt(numerator);
    const bottom = BigInt(denominator);
    if (bottom === 0n) throw new RangeError("division by zero");
    if (bottom === 1n) return new Rational(top, 1n);
    const divisor = bottom < 0n ? -greatestCommonDivisor(top, bottom) : greatestCommonDivisor(top, bottom);
    return new Rational(top / divisor, bottom / divisor);
  }

  /** @param text digits with at most one point, such as `12`, `0.5`, `.25` */
  static fromDecimal(text: string): Rational {
    const [whole = "", fraction = ""] = text.split(".");
    const scaled = BigInt(whole + fraction || "0");
    return fraction === "" ? new Rational(scaled, 1n) : Rational.of(scaled, 10n ** BigInt(fraction.length));
  }

  get isInteger(): boolean {
    return this.denominator === 1n;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  get isOne(): boolean {
    return this.numerator === 1n && this.denominator === 1n;
  }

  /** -1, 0 or 1. */
  get sign(): number {
    if (this.numerator === 0n) return 0;
    return this.numerator < 0n ? -1 : 1;
  }

  /** Bits of the larger of numerator and denominator, to a multiple of four. */
  get bits(): number {
    return Math.max(bitsOf(this.numerator), bitsOf(this.denominator));
  }

  add(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  subtract(other: Rational): Rational {
    return this.add(other.negate());
  }

  multiply(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws RangeError on division by zero */
  divide(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negate(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  abs(): Rational {
    return this.numerator < 0n ? this.negate() : this;
  }

  /** The power, or null where it would be larger than is worth working out, or is zero to a negative power. */
  power(exponent: bigint): Rational | null {
    const size = exponent < 0n ? -exponent : exponent;
    if (this.isZero) return exponent < 0n ? null : exponent === 0n ? Rational.one : this;
    const base = exponent < 0n ? Rational.of(this.denominator, this.numerator) : this;
    if (base.denominator === 1n && (base.numerator === 1n || base.numerator === -1n))
      return size % 2n === 0n ? Rational.one : base;
    if (size > BigInt(maxBits) || BigInt(base.bits) * size > BigInt(maxBits) + 4n) return null;
    return new Rational(base.numerator ** size, base.denominator ** size);
  }

  /** The real root where it is a fraction, else null. An odd root of a negative number is negative. */
  root(degree: bigint): Rational | null {
    if (degree < 1n || degree > 1000n) return null;
    if (this.numerator < 0n) return degree % 2n === 1n ? (this.negate().root(degree)?.negate() ?? null) : null;
    const top = integerRoot(this.numerator, degree);
    const bottom = integerRoot(this.denominator, degree);
    if (top ** degree !== this.numerator || bottom ** degree !== this.denominator) return null;
    return new Rational(top, bottom);
  }

  /** The largest integer not above. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }

  /** Negative if this is the smaller one, zero if they are equal. */
  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  /** The nearest double to within a unit or two in its last place, for parts of any size. */
  toNumber(): number {
    const shift = Math.max(0, bitsOf(this.numerator) - 1000, bitsOf(this.denominator) - 1000);
    if (shift === 0) return Number(this.numerator) / Number(this.denominator);
    const excess = bitsOf(this.numerator) - bitsOf(this.denominator);
    // Enough bits that the integer quotient carries a full mantissa.
    const scale = BigInt(64 - excess);
    const quotient =
      scale >= 0n ? (this.numerator << scale) / this.denominator : this.numerator / (this.denominator << -scale);
    return Number(quotient) * 2 ** -Number(scale);
  }

  /** `3`, `-2/5`. */
  toString(): string {
    return this.denominator === 1n ? String(this.numerator) : `${this.numerator}/${this.denominator}`;
  }
}
