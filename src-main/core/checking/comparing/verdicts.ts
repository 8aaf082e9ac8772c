import type { Comparison, ComparisonForm } from "../../../../src-shared/domain/comparison.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";

export const equal = (reason: Phrase, form: ComparisonForm | null = null): Comparison => ({
  verdict: "equal",
  reason,
  form,
});

export const different = (reason: Phrase, form: ComparisonForm | null = null): Comparison => ({
  verdict: "different",
  reason,
  form,
});

export const unknown = (reason: Phrase): Comparison => ({ verdict: "unknown", reason, form: null });
