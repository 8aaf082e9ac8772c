import { type MouseEvent, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { Catalogue } from "../../../src-shared/domain/catalogue.ts";
import type { Download } from "../../../src-shared/domain/download.ts";
import type { Fits } from "../../../src-shared/domain/fit.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { Button } from "../../components/button/Button.tsx";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { words } from "../../components/words/words.ts";
import { LooseRow } from "./LooseRow.tsx";
import { looseDownloads, type Offer } from "./library.ts";
import type { LibraryActions } from "./LibraryActions.ts";
import styles from "./LibraryTable.module.css";
import { LocalRow } from "./LocalRow.tsx";
import { OfferRows } from "./OfferRows.tsx";
import type { ModelWorks } from "./useModelWork.ts";

interface LibraryTableProps {
  /** After the filter. */
  models: readonly ModelFile[];
  offers: readonly Offer[];
  selectedId: ModelId;
  catalogue: Catalogue | undefined;
  fits: Fits | undefined;
  machine: Machine | null;
  downloads: readonly Download[];
  works: ModelWorks["works"];
  isDisabled: boolean;
  canReveal: boolean;
  actions: LibraryActions;
}

/** Models shown at first; with hundreds of them the page would be slow to open. */
const firstModels = 30;
const noDownloads: readonly Download[] = [];

function GroupHeader({ children }: { children: string }) {
  return (
    <tr className={styles["group"]}>
      <th scope="rowgroup" colSpan={5}>
        {children}
      </th>
    </tr>
  );
}

/** The models on this machine, what is being fetched, and what can be. */
export function LibraryTable(props: LibraryTableProps) {
  const { models, offers, selectedId, catalogue, fits, machine, downloads, works, canReveal, ...rest } = props;
  const [isWhole, setIsWhole] = useState(false);
  const goodFor = useMemo(
    () =>
      new Map(
        (catalogue?.models ?? []).flatMap((model) =>
          model.variants.map(({ variantId }) => [variantId, model.goodFor] as const),
        ),
      ),
    [catalogue],
  );
  const shown = isWhole ? models : models.slice(0, firstModels);
  const loose = looseDownloads(downloads, offers);
  // The button goes: the focus moves on to the first row that it brought.
  const showAll = (event: MouseEvent<HTMLElement>): void => {
    const last = event.currentTarget.closest("tr")?.previousElementSibling;
    flushSync(() => setIsWhole(true));
    last?.nextElementSibling?.querySelector<HTMLElement>("button:enabled")?.focus({ preventScroll: true });
  };
  const { table: said, starterGoodFor } = words().library;
  return (
    <table className={styles["table"]}>
      <caption className="visually-hidden">{said.title}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles["modelColumn"]}>
            {said.model}
          </th>
          <th scope="col">{said.goodFor}</th>
          <th scope="col" className={styles["size"]}>
            {said.size}
          </th>
          <th scope="col" className={styles["fitColumn"]}>
            {said.fit}
          </th>
          <th scope="col" className={styles["actionColumn"]}>
            <span className="visually-hidden">{said.actions}</span>
          </th>
        </tr>
      </thead>
      {loose.length > 0 && (
        <tbody>
          <GroupHeader>{said.downloads}</GroupHeader>
          {loose.map((download) => (
            <LooseRow
              key={download.downloadId}
              {...rest}
              download={download}
              index={downloads.indexOf(download)}
              count={downloads.length}
            />
          ))}
        </tbody>
      )}
      {models.length > 0 && (
        <tbody>
          <GroupHeader>{said.own}</GroupHeader>
          {shown.map((model) => (
            <LocalRow
              key={model.modelId}
              {...rest}
              model={model}
              goodFor={model.origin === "built-in" ? starterGoodFor : (goodFor.get(model.variantId ?? "") ?? "")}
              fit={fits?.models[model.modelId]}
              isUnsupported={fits?.unsupportedModelIds.includes(model.modelId) === true}
              machine={machine}
              work={works.get(model.modelId)}
              isSelected={model.modelId === selectedId}
              canReveal={canReveal}
            />
          ))}
          {shown.length < models.length && (
            <tr className={styles["rest"]}>
              <td colSpan={5}>
                <Button onClick={showAll}>{said.showMore(formatNumber(models.length - shown.length))}</Button>
              </td>
            </tr>
          )}
        </tbody>
      )}
      {offers.length > 0 && (
        <tbody>
          <GroupHeader>{said.available}</GroupHeader>
          {offers.map((offer) => (
            <OfferRows
              key={offer.model.catalogueId}
              {...rest}
              offer={offer}
              fits={fits}
              machine={machine}
              downloads={isBeingFetched(offer, downloads) ? downloads : noDownloads}
            />
          ))}
        </tbody>
      )}
    </table>
  );
}

/** Only such a row changes as the bytes arrive. */
const isBeingFetched = ({ model }: Offer, downloads: readonly Download[]): boolean =>
  downloads.some(({ variantId }) => model.variants.some((variant) => variant.variantId === variantId));
