import { Rational } from "../algebra/Rational.ts";
import { greatestCommonDivisor } from "../numbers/greatestCommonDivisor.ts";
import { leastCommonMultiple } from "../numbers/leastCommonMultiple.ts";

/** A polynomial in one variable with fractions as coefficients. Immutable. */
export class Polynomial {
  static readonly zero = new Polynomial([]);
  static readonly one = new Polynomial([Rational.one]);
  static readonly x = new Polynomial([Rational.zero, Rational.one]);

  /** From the constant on; the last is not zero. Empty for zero. */
  readonly coefficients: readonly Rational[];

  private constructor(coefficients: readonly Rational[]) {
    this.coefficients = coefficients;
  }

  /** @param coefficients from the constant on */
  static of(coefficients: readonly Rational[]): Polynomial {
    let length = coefficients.length;
    while (length > 0 && coefficients[length - 1]?.isZero === true) length -= 1;
    return new Polynomial(coefficients.slice(0, length));
  }

  static constant(value: Rational): Polynomial {
    return Polynomial.of([value]);
  }

  /** -1 for zero. */
  get degree(): number {
    return this.coefficients.length - 1;
  }

  get isZero(): boolean {
    return this.coefficients.length === 0;
  }

  /** Zero for zero. */
  get leading(): Rational {
    return this.coefficients.at(-1) ?? Rational.zero;
  }

  /** Zero where there is none. */
  coefficient(power: number): Rational {
    return this.coefficients[power] ?? Rational.zero;
  }

  add(other: Polynomial): Polynomial {
    const length = Math.max(this.coefficients.length, other.coefficients.length);
    return Polynomial.of(Array.from({ length }, (_, power) => this.coefficient(power).add(other.coefficient(power))));
  }

  subtract(other: Polynomial): Polynomial {
    return this.add(other.scale(Rational.of(-1)));
  }

  scale(factor: Rational): Polynomial {
    return Polynomial.of(this.coefficients.map((coefficient) => coefficient.multiply(factor)));
  }

  multiply(other: Polynomial): Polynomial {
    if (this.isZero || other.isZero) return Polynomial.zero;
    const product = Array.from({ length: this.degree + other.degree + 1 }, () => Rational.zero);
    for (const [i, left] of this.coefficients.entries())
      for (const [j, right] of other.coefficients.entries())
        product[i + j] = (product[i + j] ?? Rational.zero).add(left.multiply(right));
    return Polynomial.of(product);
  }

  /** @throws RangeError on division by zero */
  divide(divisor: Polynomial): { quotient: Polynomial; remainder: Polynomial } {
    if (divisor.isZero) throw new RangeError("division by zero");
    let remainder = Polynomial.of(this.coefficients);
    const quotient = Array.from({ length: Math.max(0, this.degree - divisor.degree + 1) }, () => Rational.zero);
    while (remainder.degree >= divisor.degree) {
      const shift = remainder.degree - divisor.degree;
      const factor = remainder.leading.divide(divisor.leading);
      quotient[shift] = factor;
      const shifted = [...Array.from({ length: shift }, () => Rational.zero), ...divisor.scale(factor).coefficients];
      remainder = remainder.subtract(Polynomial.of(shifted));
    }
    return { quotient: Polynomial.of(quotient), remainder };
  }

  /** With leading coefficient 1; zero stays zero. */
  get monic(): Polynomial {
    return this.isZero ? this : this.scale(Rational.one.divide(this.leading));
  }

  /** The greatest common divisor, monic. */
  commonDivisor(other: Polynomial): Polynomial {
    let [left, right] = [this.primitive, other.primitive];
    // Primitive remainders keep the coefficients short.
    while (!right.isZero) [left, right] = [right, left.divide(right).remainder.primitive];
    return left.monic;
  }

  get derivative(): Polynomial {
    return Polynomial.of(
      this.coefficients.slice(1).map((coefficient, index) => coefficient.multiply(Rational.of(index + 1))),
    );
  }

  /** The polynomial with the same roots, each of them once. */
  get squareFree(): Polynomial {
    return this.degree < 1 ? this : this.divide(this.commonDivisor(this.derivative)).quotient;
  }

  at(value: Rational): Rational {
    return this.coefficients.reduceRight((total, coefficient) => total.multiply(value).add(coefficient), Rational.zero);
  }

  /** All coefficients whole numbers without a common divisor, by a positive factor. */
  get primitive(): Polynomial {
    const common = this.coefficients.reduce(
      (multiple, { denominator }) => leastCommonMultiple(multiple, denominator),
      1n,
    );
    const whole = this.scale(Rational.of(common));
    const content = whole.coefficients.reduce(
      (divisor, { numerator }) => greatestCommonDivisor(divisor, numerator),
      0n,
    );
    return content === 0n ? this : whole.scale(Rational.of(1n, content));
  }

  equals(other: Polynomial): boolean {
    return this.subtract(other).isZero;
  }
}
