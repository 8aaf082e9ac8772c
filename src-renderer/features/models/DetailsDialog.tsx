import type { ReactNode } from "react";
import type { Catalogue } from "../../../src-shared/domain/catalogue.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { useCall } from "../../client/useCall.ts";
import { useTopic } from "../../client/useTopic.ts";
import { Button } from "../../components/button/Button.tsx";
import { CopyButton } from "../../components/copy-button/CopyButton.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { formatSize } from "../../components/format/formatSize.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatMoment } from "../../components/format/formatMoment.ts";
import { formatParameters } from "../../components/format/formatParameters.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./DetailsDialog.module.css";
import { licenceWords } from "./localWords.ts";
import { ProfilePart } from "./profile/ProfilePart.tsx";
import { quantizationSentence } from "./quantizationSentence.ts";

interface DetailsDialogProps {
  /** As it was when the dialog was opened; a later state of it is shown where there is one. */
  model: ModelFile;
  catalogue: Catalogue | undefined;
  onSettings: () => void;
  onClose: () => void;
}

function Fact({ name, copied, children }: { name: string; copied?: string | undefined; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span dir="auto">{children}</span>
        {copied !== undefined && <CopyButton text={copied} />}
      </dd>
    </div>
  );
}

/** Everything that is known of a model's file. */
export function DetailsDialog({ model: opened, catalogue, onSettings, onClose }: DetailsDialogProps) {
  const list = useTopic("models.list");
  const model = list?.models.find(({ modelId }) => modelId === opened.modelId) ?? opened;
  const { value: details, error } = useCall("models.details", { modelId: model.modelId });
  const { path, sizeBytes, sha256, licence, source, architecture, parameters, trainContextTokens } = model;
  const { quantization, variantId } = model;
  const known = catalogue?.models.find(({ variants }) => variants.some((each) => each.variantId === variantId));
  const said = words().modelDetails;
  const files = details?.files ?? [{ path, sizeBytes }];
  return (
    <Dialog
      title={model.name}
      width="table"
      onClose={onClose}
      actions={<Button onClick={onSettings}>{said.settings}</Button>}
    >
      <dl className={styles["facts"]}>
        {files.map((file, index) => (
          <Fact key={file.path} name={files.length === 1 ? said.file : said.part(index + 1)} copied={file.path}>
            <code>{file.path}</code> ({formatSize(file.sizeBytes)})
          </Fact>
        ))}
        <Fact name="SHA-256" copied={sha256 ?? undefined}>
          {sha256 === null ? said.noHash : <code>{sha256}</code>}
        </Fact>
        {details !== undefined && details.hashedAt !== null && (
          <Fact name={said.lastChecked}>{formatMoment(details.hashedAt)}</Fact>
        )}
        <Fact name={said.licence}>
          {known?.licence.name ?? licenceWords(licence) ?? said.noLicence}
          {known !== undefined && known.licence.warning !== null && <> · {known.licence.warning}</>}
        </Fact>
        {source !== null && (
          <Fact name={said.source} copied={`${source.repository}@${source.revision}`}>
            {source.repository}@<code>{source.revision}</code>, {source.path}
          </Fact>
        )}
        <Fact name={said.quantization}>
          {quantization}. {quantizationSentence(quantization)}
        </Fact>
        <Fact name={said.architecture}>
          {parameters === null ? architecture : said.architectureOf(architecture, formatParameters(parameters))}
        </Fact>
        <Fact name={said.context}>{formatCount(trainContextTokens, "token")}</Fact>
      </dl>
      {error !== undefined && <ErrorNotice error={error} />}
      {details !== undefined && <ProfilePart model={model} lastTest={details.selfTest} />}
      {details !== undefined && details.chatTemplate !== null && (
        <section aria-label={said.template} className={styles["part"]}>
          <h3>
            {said.template} <CopyButton text={details.chatTemplate} />
          </h3>
          <textarea
            readOnly
            aria-label={said.templateText}
            dir="ltr"
            rows={Math.min(12, 2 + Math.ceil(details.chatTemplate.length / 80))}
            spellCheck={false}
            value={details.chatTemplate}
            className={styles["template"]}
          />
        </section>
      )}
      {details !== undefined && details.metadata.length > 0 && (
        <section aria-label={said.metadata} className={styles["part"]}>
          <h3>{said.metadata}</h3>
          <table className={styles["metadata"]}>
            <tbody>
              {details.metadata.map(({ key, value }, index) => (
                // A file may name an entry twice.
                <tr key={`${index} ${key}`}>
                  <th scope="row">{key}</th>
                  <td dir="auto">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Dialog>
  );
}
