import type { CheckReport } from "../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../src-shared/domain/phrase.ts";

/** What a check found against an answer; null where none did. */
export function contradictionOf(report: CheckReport | null): Phrase | null {
  if (report?.badge !== "contradicted") return null;
  const failed = report.checks.find(({ outcome, strength }) => outcome === "fails" && strength === "proves");
  return failed?.counterexample ?? failed?.line ?? report.reason;
}
