import type { Polynomial } from "./Polynomial.ts";
import { hasRationalRoot } from "./realRoots.ts";

/**
 * Whether a polynomial cannot be split over the fractions: linear ones, and quadratic and cubic ones without a root that is a
 * fraction. Null for higher degrees without such a root, which may still be products.
 */
export function isIrreducible(polynomial: Polynomial): boolean | null {
  if (polynomial.degree < 1) return false;
  if (polynomial.degree === 1) return true;
  if (hasRationalRoot(polynomial)) return false;
  return polynomial.degree <= 3 ? true : null;
}
