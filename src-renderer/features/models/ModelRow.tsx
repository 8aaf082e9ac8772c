import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatBytes } from "../../components/format/formatBytes.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatParameters } from "../../components/format/formatParameters.ts";
import styles from "./ModelTable.module.css";

interface ModelRowProps {
  model: ModelFile;
  isSelected: boolean;
  isDisabled: boolean;
  onUse: () => void;
  onForget: () => void;
}

/** One model: what it is, where it lies, and whether it is in use. */
export function ModelRow({ model, isSelected, isDisabled, onUse, onForget }: ModelRowProps) {
  const { name, path, isBuiltIn, isPresent, parameters, quantization, sizeBytes, trainContextTokens } = model;
  const kind = [parameters === null ? undefined : formatParameters(parameters), quantization]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
  return (
    <tr className={isSelected ? styles["selected"] : undefined}>
      <th scope="row">
        <span className={styles["name"]}>{name}</span>
        <small>{kind}</small>
      </th>
      <td className={styles["place"]}>
        {isBuiltIn ? "built in" : <span dir="ltr">{path}</span>}
        {!isPresent && <small className={styles["missing"]}>The file is not there any more.</small>}
      </td>
      <td className={styles["number"]}>{formatBytes(sizeBytes)}</td>
      <td className={styles["number"]}>{formatCount(trainContextTokens, "token")}</td>
      <td className={styles["actions"]}>
        {isSelected ? (
          <span className={styles["used"]}>in use</span>
        ) : (
          <Button disabled={isDisabled || !isPresent} onClick={onUse} aria-label={`Use ${name}`}>
            Use
          </Button>
        )}
        {!isBuiltIn && (
          <Button kind="quiet" disabled={isDisabled} onClick={onForget} aria-label={`Forget ${name}`}>
            Forget
          </Button>
        )}
      </td>
    </tr>
  );
}
