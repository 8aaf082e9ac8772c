import { type StepKind, stepKinds } from "../../../../src-shared/domain/steps/Step.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { words } from "../../../components/words/words.ts";
import styles from "./KindFilter.module.css";
import { KindMark } from "./KindMark.tsx";

/** Which steps are wanted: those of some kinds, those that changed the answer, or all of them. */
export type TraceFilter = ReadonlySet<StepKind> | "decisive" | null;

interface KindFilterProps {
  /** How many steps there are of each kind. */
  counts: ReadonlyMap<StepKind, number>;
  /** Steps that changed the answer. */
  decisive: number;
  filter: TraceFilter;
  onChange: (filter: TraceFilter) => void;
}

/** Chooses which steps to show. */
export function KindFilter({ counts, decisive, filter, onChange }: KindFilterProps) {
  const chosen: ReadonlySet<StepKind> = filter instanceof Set ? filter : new Set();
  const { kinds, showOnly, decisive: decisiveLabel } = words().trace;
  const toggle = (kind: StepKind): void => {
    const next = new Set(chosen);
    if (!next.delete(kind)) next.add(kind);
    onChange(next.size === 0 ? null : next);
  };
  return (
    <fieldset aria-label={showOnly} className={styles["filter"]}>
      {stepKinds.map((kind) => {
        const count = counts.get(kind) ?? 0;
        if (count === 0) return null;
        const isOn = chosen.has(kind);
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={isOn}
            className={joinClasses(styles["chip"], isOn && styles["on"])}
            onClick={() => toggle(kind)}
          >
            <KindMark kind={kind} />
            {kinds[kind]} <span className={styles["count"]}>{count}</span>
          </button>
        );
      })}
      {decisive > 0 && (
        <button
          type="button"
          aria-pressed={filter === "decisive"}
          className={joinClasses(styles["chip"], filter === "decisive" && styles["on"])}
          onClick={() => onChange(filter === "decisive" ? null : "decisive")}
        >
          {decisiveLabel} <span className={styles["count"]}>{decisive}</span>
        </button>
      )}
    </fieldset>
  );
}
