import { Check, Ellipsis, FileOutput, FolderOpen, Info, ShieldCheck, SlidersHorizontal, Trash2, X } from "lucide-react";
import { memo } from "react";
import type { Fit } from "../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { formatParameters } from "../../components/format/formatParameters.ts";
import { MenuButton, type MenuItem } from "../../components/menu/MenuButton.tsx";
import { words } from "../../components/words/words.ts";
import { FitCell } from "./FitCell.tsx";
import { inARow } from "./library.ts";
import type { LibraryActions } from "./LibraryActions.ts";
import styles from "./LibraryTable.module.css";
import { useKeptFocus } from "../../components/focus/useKeptFocus.ts";
import { licenceWords, placeWords, stateWords } from "./localWords.ts";
import { faultWords } from "./profile/selfTestWords.ts";
import type { ModelWork } from "./useModelWork.ts";
import { WorkView } from "./WorkView.tsx";

interface LocalRowProps {
  model: ModelFile;
  /** As the catalogue says; empty where it does not know the file. */
  goodFor: string;
  fit: Fit | undefined;
  /** It cannot be run at all. */
  isUnsupported: boolean;
  machine: Machine | null;
  work: ModelWork | undefined;
  isSelected: boolean;
  isDisabled: boolean;
  canReveal: boolean;
  actions: LibraryActions;
}

function menuItems({ model, isSelected, isUnsupported, canReveal, actions }: LocalRowProps): MenuItem[] {
  const { modelId, origin, state } = model;
  const said = words().library.row;
  const isHere = state !== "missing";
  const items: MenuItem[] = [];
  if (!isSelected && !isUnsupported && state === "present")
    items.push({ label: said.useForNew, icon: Check, onSelect: () => actions.use(modelId) });
  if (isHere) items.push({ label: said.details, icon: Info, onSelect: () => actions.showDetails(model) });
  if (isHere && !isUnsupported)
    items.push({ label: said.settings, icon: SlidersHorizontal, onSelect: () => actions.showSettings(model) });
  if (isHere && canReveal)
    items.push({ label: said.reveal, icon: FolderOpen, onSelect: () => actions.reveal(modelId) });
  if (isHere) items.push({ label: said.check, icon: ShieldCheck, onSelect: () => actions.verify(model) });
  if (state === "present") items.push({ label: said.export, icon: FileOutput, onSelect: () => actions.export(model) });
  if (origin === "downloaded")
    items.push({ label: said.delete, icon: Trash2, isDanger: true, onSelect: () => actions.remove(model) });
  if (origin === "added" || origin === "found")
    items.push({ label: said.takeOff, icon: X, onSelect: () => actions.remove(model) });
  return items;
}

const phaseOf = (work: ModelWork | undefined): string => {
  if (work === undefined) return "none";
  return work.outcome === undefined && work.error === undefined ? "going on" : "over";
};

/** A model on this machine: what it is, how it runs here, whether it is in use. */
export const LocalRow = memo(function LocalRow(props: LocalRowProps) {
  const { model, goodFor, fit, isUnsupported, machine, work, isSelected, isDisabled, actions } = props;
  const { modelId, name, parameters, quantization, licence, sizeBytes, state } = model;
  const kept = useKeptFocus<HTMLTableCellElement>(`${state} ${isSelected} ${phaseOf(work)}`);
  const said = words().library.row;
  const trouble = stateWords(model) ?? (isUnsupported ? words().modelFiles.unsupported : undefined);
  const fault = faultWords(model.profileFault);
  return (
    <tr className={isSelected ? styles["marked"] : undefined}>
      <th scope="row">
        <span className={styles["name"]}>{name}</span>
        <small>
          {inARow([parameters === null ? null : formatParameters(parameters), quantization, licenceWords(licence)])}
        </small>
        <small className={styles["place"]} title={model.origin === "built-in" ? undefined : model.path}>
          {placeWords(model)}
        </small>
      </th>
      <td className={styles["goodFor"]}>{goodFor}</td>
      <td className={styles["size"]}>{formatSize(sizeBytes)}</td>
      <td className={styles["fit"]}>
        {trouble === undefined ? (
          <>
            <FitCell fit={fit} machine={machine} />
            {fault !== undefined && (
              <p className={styles["trouble"]}>
                <b>{fault.title}</b> <small>{fault.advice}</small>
              </p>
            )}
          </>
        ) : (
          <p className={styles["trouble"]}>
            <b>{trouble.title}</b> <small>{trouble.advice}</small>
          </p>
        )}
      </td>
      <td className={styles["actions"]} {...kept}>
        <div className={styles["buttons"]}>
          {isSelected && <span className={styles["used"]}>{said.inUse}</span>}
          {!isSelected && !isUnsupported && state === "present" && (
            <Button disabled={isDisabled} onClick={() => actions.use(modelId)} aria-label={said.useOf(name)}>
              {said.use}
            </Button>
          )}
          {state === "changed" && work === undefined && (
            <Button disabled={isDisabled} onClick={() => actions.verify(model)} aria-label={said.checkOf(name)}>
              {said.check}
            </Button>
          )}
          <MenuButton icon={Ellipsis} label={said.more(name)} items={menuItems(props)} />
        </div>
        {work !== undefined && <WorkView work={work} name={name} onEnd={() => actions.endWork(modelId)} />}
      </td>
    </tr>
  );
});
