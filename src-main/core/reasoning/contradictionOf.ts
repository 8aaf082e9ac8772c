import type { CheckReport } from "../../../src-shared/domain/check.ts";

/** What a check found against an answer; null where none did. */
export function contradictionOf(report: CheckReport | null): string | null {
  if (report?.badge !== "contradicted") return null;
  const failed = report.checks.find(({ outcome, strength }) => outcome === "fails" && strength === "proves");
  return failed?.counterexample ?? failed?.line ?? report.reason;
}
