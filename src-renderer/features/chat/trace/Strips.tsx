import { type StepKind, stepKinds } from "../../../../src-shared/domain/steps/Step.ts";
import type { ThoughtSummary } from "../../../../src-shared/domain/thoughtSummary.ts";
import styles from "./Strips.module.css";

/** Space between two strips, in thousandths of the width. */
const gap = 4;

/** The strips of one kind as one path, in a box of 1000 by 10. Low strips are the ordinary ones, so height tells too. */
function pathOf(strips: ThoughtSummary["strips"], kind: StepKind, isFlat: boolean): string {
  const isLow = !isFlat && (kind === "compute" || kind === "set-up" || kind === "recall");
  let path = "";
  let at = 0;
  for (const [each, share] of strips) {
    const width = Math.max(share - gap, share / 2);
    if (each === kind) path += `M${at} ${isLow ? 3 : 0}h${width}V10H${at}z`;
    at += share;
  }
  return path;
}

interface StripsProps {
  strips: ThoughtSummary["strips"];
  /** All strips are as high as one another. Defaults to false. */
  isFlat?: boolean;
}

/** Which kinds of steps follow one another in a thought, as coloured strips. Says nothing that is not said in words too. */
export function Strips({ strips, isFlat = false }: StripsProps) {
  return (
    <svg className={styles["strips"]} viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden>
      {stepKinds.map((kind) => {
        const path = pathOf(strips, kind, isFlat);
        return path === "" ? null : <path key={kind} d={path} className={styles[kind]} />;
      })}
    </svg>
  );
}
