import { expect, test } from "vitest";
import { plainFormula } from "../../src-shared/domain/plainFormula.ts";

test.each([
  [String.raw`12x^3 - 6x^{2} + 8x`, "12x³ - 6x² + 8x"],
  [String.raw`\int_0^1 x^2\,dx`, "∫₀¹ x² dx"],
  [String.raw`\sum_{k=1}^n k = \frac{n(n+1)}{2}`, "∑_(k=1)ⁿ k = (n(n+1))/2"],
  [String.raw`\frac12 \cdot \frac{\sqrt{2}}{a}`, "1/2 · (√2)/a"],
  [String.raw`\alpha \le \beta_{12}, \sin\theta \to \infty`, "α ≤ β₁₂, sinθ → ∞"],
  [String.raw`e^{i\pi} + 1`, "e^(iπ) + 1"],
  [String.raw`\ce{Fe2O3} + 90^\circ`, "Fe2O3 + 90°"],
  [String.raw`\left( x \right)^{10}`, "( x )¹⁰"],
  [String.raw`2x\dot{x} + \dot y = \vec{F} + \hat{\imath}`, "2xẋ + ẏ = F⃗ + hatimath"],
  ["a_b^c", "a_b^c"],
  ["{{{", ""],
])("%s reads %s", (latex, text) => {
  expect(plainFormula(latex)).toBe(text);
});
