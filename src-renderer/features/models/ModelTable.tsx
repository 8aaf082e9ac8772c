import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelList } from "../../../src-shared/domain/model.ts";
import { ModelRow } from "./ModelRow.tsx";
import styles from "./ModelTable.module.css";

interface ModelTableProps {
  list: ModelList;
  isDisabled: boolean;
  onUse: (modelId: ModelId) => void;
  onForget: (modelId: ModelId) => void;
}

/** The models that the app knows. */
export function ModelTable({ list, isDisabled, onUse, onForget }: ModelTableProps) {
  return (
    <table className={styles["table"]}>
      <caption className="visually-hidden">Models on this machine</caption>
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col">Where</th>
          <th scope="col" className={styles["number"]}>
            Size
          </th>
          <th scope="col" className={styles["number"]}>
            Context
          </th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.models.map((model) => (
          <ModelRow
            key={model.modelId}
            model={model}
            isSelected={model.modelId === list.selectedId}
            isDisabled={isDisabled}
            onUse={() => onUse(model.modelId)}
            onForget={() => onForget(model.modelId)}
          />
        ))}
      </tbody>
    </table>
  );
}
