/** What is larger than this is not read: it is no answer that a person could mean, and would only cost time. */
export const limits = {
  /** Characters of a formula. */
  length: 2_000,
  /** Brackets, fractions, roots and powers within each other. */
  depth: 60,
  /** Numbers, symbols and operators of a formula. */
  nodes: 600,
  /** Digits of one number. */
  digits: 400,
  /** Terms of a sum or product with numbers as bounds that is worked out. */
  terms: 2_000,
} as const;
