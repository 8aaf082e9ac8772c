export const effortLevels = ["quick", "normal", "deep", "maximum"] as const;
export type EffortLevel = (typeof effortLevels)[number];

/** Thought tokens of an own number, at least and at most. */
export const leastThoughtTokens = 64;
export const mostThoughtTokens = 1_000_000;

const levelTokens: Record<EffortLevel, number | null> = { quick: 1024, normal: 4096, deep: 12_288, maximum: null };

/** Thought tokens that an effort allows, or null for all that the model's context has room for. */
export const effortTokens = (effort: EffortLevel | number): number | null =>
  typeof effort === "number" ? effort : levelTokens[effort];
