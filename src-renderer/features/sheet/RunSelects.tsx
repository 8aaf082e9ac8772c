import { useId } from "react";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import { effortLevels } from "../../../src-shared/domain/effortTokens.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import { mostSamples } from "../../../src-shared/domain/mostSamples.ts";
import { useTopic } from "../../client/useTopic.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { words } from "../../components/words/words.ts";
import styles from "./RunSelects.module.css";

interface EffortAndSamples {
  effort: Effort;
  samples: number;
}

interface RunSelectsProps {
  run: EffortAndSamples & { modelId: ModelId };
  isDisabled: boolean;
  onChange: (change: Partial<EffortAndSamples & { modelId: ModelId }>) => void;
}

/** The model, how long it may think, and how often each problem is asked. */
export function RunSelects({ run, isDisabled, onChange }: RunSelectsProps) {
  const { model, goneModel, isMissing } = words().sheet.run;
  const id = useId();
  const models = useTopic("models.list")?.models;
  const listed = (models ?? []).filter(({ modelId, state }) => state === "present" || modelId === run.modelId);
  return (
    <div className={styles["selects"]}>
      <span className={styles["choice"]}>
        <label htmlFor={id}>{model}</label>
        <select
          id={id}
          className={styles["model"]}
          disabled={isDisabled || models === undefined}
          value={run.modelId}
          onChange={(event) => onChange({ modelId: event.target.value as ModelId })}
        >
          {listed.map(({ modelId, name, state }) => (
            <option key={modelId} value={modelId}>
              {state === "missing" ? isMissing(name) : name}
            </option>
          ))}
          {models !== undefined && listed.every(({ modelId }) => modelId !== run.modelId) && (
            <option value={run.modelId}>{goneModel}</option>
          )}
        </select>
      </span>
      <EffortSelects run={run} isDisabled={isDisabled} onChange={onChange} />
    </div>
  );
}

interface EffortSelectsProps {
  run: EffortAndSamples;
  isDisabled: boolean;
  onChange: (change: Partial<EffortAndSamples>) => void;
}

/** How long the model may think, and how often each problem is asked; an own number of tokens stays to be chosen. */
export function EffortSelects({ run: { effort, samples }, isDisabled, onChange }: EffortSelectsProps) {
  const { run, samples: samplesWords } = words().sheet;
  const { levels } = words().effort;
  const id = useId();
  const efforts: readonly Effort[] = typeof effort === "number" ? [effort, ...effortLevels] : effortLevels;
  return (
    <>
      <span className={styles["choice"]}>
        <label htmlFor={`${id}-effort`}>{run.effort}</label>
        <select
          id={`${id}-effort`}
          disabled={isDisabled}
          value={efforts.indexOf(effort)}
          onChange={(event) => {
            const chosen = efforts[Number(event.target.value)];
            if (chosen !== undefined) onChange({ effort: chosen });
          }}
        >
          {efforts.map((each, index) => (
            <option key={each} value={index}>
              {typeof each === "number" ? formatCount(each, "token") : levels[each]}
            </option>
          ))}
        </select>
      </span>
      <span className={styles["choice"]}>
        <label htmlFor={`${id}-samples`}>{run.samples}</label>
        <select
          id={`${id}-samples`}
          disabled={isDisabled}
          value={samples}
          onChange={(event) => onChange({ samples: Number(event.target.value) })}
        >
          {Array.from({ length: mostSamples }, (_, index) => (
            <option key={index} value={index + 1}>
              {samplesWords(index + 1)}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}
