/** How sure it must be that the leading answer would win, before the other samples are spared. */
const enough = 0.95;

/**
 * Whether samples agree so clearly that more of them would not change the vote: the probability that more than half of
 * all samples would give the leading answer, by the votes of the two leading ones under a uniform prior,
 * P(p > 1/2) for Beta(v1 + 1, v2 + 1) = Σ_{k=0}^{v1} C(n, k) / 2^n with n = v1 + v2 + 1
 * (Aggarwal et al. 2023, "Let's Sample Step by Step: Adaptive-Consistency"). Four unanimous samples are enough.
 * @param votes how many samples gave each answer
 */
export function isAgreed(votes: readonly number[]): boolean {
  const [first = 0, second = 0] = votes.toSorted((a, b) => b - a);
  const n = first + second + 1;
  let term = 2 ** -n;
  let probability = 0;
  for (let k = 0; k <= first; k++) {
    probability += term;
    term = (term * (n - k)) / (k + 1);
  }
  return probability >= enough;
}
