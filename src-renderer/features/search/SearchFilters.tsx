import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { SearchChoice } from "../../app/routes.ts";
import { useCall } from "../../client/useCall.ts";
import styles from "./SearchFilters.module.css";

const spans = [
  [0, "Any time"],
  [1, "Today"],
  [7, "Last 7 days"],
  [30, "Last 30 days"],
  [365, "Last year"],
] as const;

interface SearchFiltersProps {
  choice: SearchChoice;
  onChange: (change: Partial<SearchChoice>) => void;
}

/** What narrows a search. */
export function SearchFilters({ choice, onChange }: SearchFiltersProps) {
  const { value: known } = useCall("search.filters", {});
  const models = known?.models ?? [];
  const tags = known?.tags ?? [];
  // What the address asks for stays chosen, though nothing of it is there any more.
  const isUnknownModel = choice.modelId !== "" && !models.some(({ modelId }) => modelId === choice.modelId);
  const isUnknownTag = choice.tag !== "" && !tags.includes(choice.tag);
  return (
    <fieldset aria-label="Narrow the search" className={styles["filters"]}>
      <label>
        <input
          type="checkbox"
          checked={choice.thoughts}
          onChange={(event) => onChange({ thoughts: event.target.checked })}
        />
        Thoughts too
      </label>
      <label>
        <input
          type="checkbox"
          checked={choice.verified}
          onChange={(event) => onChange({ verified: event.target.checked })}
        />
        Verified answers only
      </label>
      <select
        aria-label="When"
        value={choice.days}
        onChange={(event) => onChange({ days: Number(event.target.value) })}
      >
        {spans.map(([days, words]) => (
          <option key={days} value={days}>
            {words}
          </option>
        ))}
      </select>
      {(models.length > 1 || choice.modelId !== "") && (
        <select
          aria-label="Model"
          value={choice.modelId}
          onChange={(event) => onChange({ modelId: event.target.value as ModelId | "" })}
        >
          <option value="">Any model</option>
          {isUnknownModel && <option value={choice.modelId}>Another model</option>}
          {models.map(({ modelId, name }) => (
            <option key={modelId} value={modelId}>
              {name}
            </option>
          ))}
        </select>
      )}
      {(tags.length > 0 || choice.tag !== "") && (
        <select aria-label="Tag" value={choice.tag} onChange={(event) => onChange({ tag: event.target.value })}>
          <option value="">Any tag</option>
          {isUnknownTag && <option value={choice.tag}>{choice.tag}</option>}
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
