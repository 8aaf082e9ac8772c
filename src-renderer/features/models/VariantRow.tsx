import type { ReactNode } from "react";
import type { CatalogueModel, CatalogueVariant } from "../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../src-shared/domain/download.ts";
import type { Fits } from "../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { formatParameters } from "../../components/format/formatParameters.ts";
import { joinClasses } from "../../components/joinClasses.ts";
import { words } from "../../components/words/words.ts";
import { DownloadCell } from "./DownloadCell.tsx";
import { FitCell } from "./FitCell.tsx";
import { inARow, smallerThatFits } from "./library.ts";
import { quantizationSentence } from "./quantizationSentence.ts";
import type { LibraryActions } from "./LibraryActions.ts";
import styles from "./LibraryTable.module.css";
import { useKeptFocus } from "../../components/focus/useKeptFocus.ts";

interface VariantRowProps {
  model: CatalogueModel;
  variant: CatalogueVariant;
  /** The size that stands for the model; the others are named by their quantization alone. */
  isMain: boolean;
  /** Whether the quantization is explained. */
  hasSentence: boolean;
  fits: Fits | undefined;
  machine: Machine | null;
  /** All downloads in their order, and the place of this variant's among them, or -1. */
  downloads: readonly Download[];
  index: number;
  isDisabled: boolean;
  /** What stands beside the download button. */
  toggle: ReactNode;
  actions: LibraryActions;
}

/** One size of a model of the catalogue. */
export function VariantRow(props: VariantRowProps) {
  const { model, variant, isMain, hasSentence, fits, machine, downloads, index, isDisabled, toggle, actions } = props;
  const { variantId, quantization, sizeBytes } = variant;
  const download = downloads[index];
  const isRecommended = fits?.recommendedVariantId === variantId;
  const fit = fits?.variants[variantId];
  const said = words().downloads;
  const kept = useKeptFocus<HTMLTableCellElement>(download?.state ?? "offered");
  const fullName = `${model.name} ${quantization}`;
  const doesNotFit = fit?.verdict === "does-not-fit";
  return (
    <tr className={joinClasses(isRecommended && styles["marked"], !isMain && styles["other"])}>
      <th scope="row">
        {isMain ? (
          <>
            <span className={styles["name"]}>{model.name}</span>
            <small>{inARow([formatParameters(model.parameters), quantization, model.licence.name])}</small>
          </>
        ) : (
          <>
            <span className="visually-hidden">{model.name} </span>
            {quantization}
          </>
        )}
        {isRecommended && <small className={styles["recommended"]}>{said.recommended}</small>}
      </th>
      <td className={styles["goodFor"]}>
        {isMain && model.goodFor}
        {hasSentence && <small>{quantizationSentence(quantization)}</small>}
      </td>
      <td className={styles["size"]}>{formatSize(sizeBytes)}</td>
      <td className={styles["fit"]}>
        <FitCell fit={fit} machine={machine} smaller={smallerThatFits(model, variant, fits)} />
      </td>
      <td className={styles["actions"]} {...kept}>
        {download === undefined ? (
          <div className={styles["buttons"]}>
            <Button
              kind={isRecommended ? "main" : "plain"}
              className={doesNotFit ? styles["unlikely"] : undefined}
              disabled={isDisabled}
              aria-label={doesNotFit ? said.anywayOf(fullName) : said.downloadOf(fullName)}
              onClick={() => actions.download(model, variant)}
            >
              {doesNotFit ? said.anyway : said.download}
            </Button>
            {toggle}
          </div>
        ) : (
          <>
            <DownloadCell
              download={download}
              index={index}
              count={downloads.length}
              isDisabled={isDisabled}
              actions={actions}
            />
            {toggle !== false && <div className={styles["buttons"]}>{toggle}</div>}
          </>
        )}
      </td>
    </tr>
  );
}
