import { memo, useState } from "react";
import type { CatalogueVariant } from "../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../src-shared/domain/download.ts";
import type { Fits } from "../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatParameters } from "../../components/format/formatParameters.ts";
import { words } from "../../components/words/words.ts";
import { inARow, type Offer } from "./library.ts";
import type { LibraryActions } from "./LibraryActions.ts";
import styles from "./LibraryTable.module.css";
import { VariantRow } from "./VariantRow.tsx";

interface OfferRowsProps {
  offer: Offer;
  fits: Fits | undefined;
  machine: Machine | null;
  /** In their order; an empty list where none is of this model. */
  downloads: readonly Download[];
  isDisabled: boolean;
  actions: LibraryActions;
}

/** A model of the catalogue at the size to begin with; its other sizes unfold below it. */
export const OfferRows = memo(function OfferRows(props: OfferRowsProps) {
  const { offer, downloads, ...rest } = props;
  const { model, main, others, installed } = offer;
  const [isOpen, setIsOpen] = useState(false);
  const ofVariant = ({ variantId }: CatalogueVariant): number =>
    downloads.findIndex((download) => download.variantId === variantId);
  const shown = isOpen ? others : others.filter((variant) => ofVariant(variant) >= 0);
  const said = words().downloads;
  const toggle = others.length > 0 && (
    <Button
      kind="quiet"
      aria-expanded={isOpen}
      aria-label={isOpen ? said.fewerSizesOf(model.name) : said.otherSizesOf(model.name)}
      onClick={() => setIsOpen(!isOpen)}
    >
      {isOpen ? said.fewerSizes : said.otherSizes}
    </Button>
  );
  const row = (variant: CatalogueVariant) => (
    <VariantRow
      key={variant.variantId}
      {...rest}
      model={model}
      variant={variant}
      isMain={variant === main}
      hasSentence={isOpen || variant !== main}
      downloads={downloads}
      index={ofVariant(variant)}
      toggle={variant === main && toggle}
    />
  );
  return (
    <>
      {main === null ? (
        <tr>
          <th scope="row">
            <span className={styles["name"]}>{model.name}</span>
            <small>{inARow([formatParameters(model.parameters), model.licence.name])}</small>
          </th>
          <td colSpan={2} className={styles["goodFor"]}>
            {model.goodFor}
          </td>
          <td className={styles["fit"]}>
            <small>{said.isHere(installed.join(", "))}</small>
          </td>
          <td className={styles["actions"]}>
            <div className={styles["buttons"]}>{toggle}</div>
          </td>
        </tr>
      ) : (
        row(main)
      )}
      {shown.map(row)}
    </>
  );
});
