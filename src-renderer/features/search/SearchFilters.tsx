import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { SearchChoice } from "../../app/routes.ts";
import { useCall } from "../../client/useCall.ts";
import { words } from "../../components/words/words.ts";
import styles from "./SearchFilters.module.css";

/** In days back from now. */
const spans = [0, 1, 7, 30, 365] as const;

interface SearchFiltersProps {
  choice: SearchChoice;
  onChange: (change: Partial<SearchChoice>) => void;
}

/** What narrows a search. */
export function SearchFilters({ choice, onChange }: SearchFiltersProps) {
  const { value: known } = useCall("search.filters", {});
  const { search } = words();
  const { filters } = search;
  const models = known?.models ?? [];
  const tags = known?.tags ?? [];
  // What the address asks for stays chosen, though nothing of it is there any more.
  const isUnknownModel = choice.modelId !== "" && !models.some(({ modelId }) => modelId === choice.modelId);
  const isUnknownTag = choice.tag !== "" && !tags.includes(choice.tag);
  return (
    <fieldset aria-label={filters.title} className={styles["filters"]}>
      <label>
        <input
          type="checkbox"
          checked={choice.thoughts}
          onChange={(event) => onChange({ thoughts: event.target.checked })}
        />
        {filters.thoughts}
      </label>
      <label>
        <input
          type="checkbox"
          checked={choice.verified}
          onChange={(event) => onChange({ verified: event.target.checked })}
        />
        {filters.verified}
      </label>
      <select
        aria-label={filters.when}
        value={choice.days}
        onChange={(event) => onChange({ days: Number(event.target.value) })}
      >
        {spans.map((days) => (
          <option key={days} value={days}>
            {search.spans[days]}
          </option>
        ))}
      </select>
      {(models.length > 1 || choice.modelId !== "") && (
        <select
          aria-label={filters.model}
          value={choice.modelId}
          onChange={(event) => onChange({ modelId: event.target.value as ModelId | "" })}
        >
          <option value="">{filters.anyModel}</option>
          {isUnknownModel && <option value={choice.modelId}>{filters.anotherModel}</option>}
          {models.map(({ modelId, name }) => (
            <option key={modelId} value={modelId}>
              {name}
            </option>
          ))}
        </select>
      )}
      {(tags.length > 0 || choice.tag !== "") && (
        <select aria-label={filters.tag} value={choice.tag} onChange={(event) => onChange({ tag: event.target.value })}>
          <option value="">{filters.anyTag}</option>
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
