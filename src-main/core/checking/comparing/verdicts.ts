import type { Comparison, ComparisonForm } from "../../../../src-shared/domain/comparison.ts";

export const equal = (reason: string, form: ComparisonForm | null = null): Comparison => ({
  verdict: "equal",
  reason,
  form,
});

export const different = (reason: string, form: ComparisonForm | null = null): Comparison => ({
  verdict: "different",
  reason,
  form,
});

export const unknown = (reason: string): Comparison => ({ verdict: "unknown", reason, form: null });
