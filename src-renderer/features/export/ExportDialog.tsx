import { useState } from "react";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { Button } from "../../components/button/Button.tsx";
import { type Choice, ChoiceGroup } from "../../components/choice/ChoiceGroup.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { printPage } from "../../components/save-file/printPage.ts";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./ExportDialog.module.css";
import { type Format, formats } from "./formats.ts";
import { useExport } from "./useExport.ts";

interface ExportDialogProps {
  /** What is exported, in words; also the file's name. */
  title: string;
  ids: readonly ConversationId[];
  onClose: () => void;
}

/** Saves conversations as a file of a format that the person chooses. */
export function ExportDialog({ title, ids, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<Format>("markdown");
  const [hasThoughts, setHasThoughts] = useState(false);
  const { pdfWay, isBusy, doneCount, error, page, isTooLong, start, cancel } = useExport();
  const { exchange, controls } = words();
  const { dialog } = exchange;
  const choices = (Object.keys(formats) as Format[]).flatMap((value): Choice<Format>[] => {
    const { label } = formats[value];
    if (value !== "pdf") return [{ value, label, note: exchange.formats[value] }];
    if (pdfWay === null) return [];
    return [{ value, label, note: pdfWay === "host" ? exchange.formats.pdf : exchange.formats.pdfInBrowser }];
  });
  const save = async (): Promise<void> => {
    const isSaved = await start({ ids, format, hasThoughts: hasThoughts || format === "json", title }, title);
    if (isSaved && format !== "pdf") onClose();
  };
  return (
    <Dialog
      title={ids.length === 1 ? dialog.title(title) : dialog.titleOfMany(ids.length)}
      onClose={onClose}
      actions={
        isBusy ? (
          <Button kind="stop" onClick={cancel}>
            {controls.cancel}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{controls.close}</Button>
            <Button kind="main" disabled={ids.length === 0} onClick={() => void save()}>
              {format === "pdf" && pdfWay === "browser" ? dialog.makePage : dialog.save}
            </Button>
          </>
        )
      }
    >
      <div className={styles["choices"]}>
        <ChoiceGroup
          legend={dialog.format}
          choices={choices}
          chosen={format}
          isDisabled={isBusy}
          onChoose={setFormat}
        />
        <label className={styles["box"]}>
          <input
            type="checkbox"
            checked={hasThoughts || format === "json"}
            disabled={isBusy || format === "json"}
            onChange={(event) => setHasThoughts(event.target.checked)}
          />
          {dialog.withThoughts}
        </label>
        {isBusy && ids.length > 1 && (
          <ProgressLine
            label={dialog.written}
            fraction={doneCount / ids.length}
            valueText={dialog.writtenOf(formatNumber(doneCount), formatNumber(ids.length))}
          />
        )}
        {page !== undefined && (
          <Notice title={dialog.ready} actions={<Button onClick={() => printPage(page)}>{dialog.print}</Button>} />
        )}
        {isTooLong && (
          <Notice isAlert tone="trouble" title={dialog.tooLong.title}>
            {dialog.tooLong.advice}
          </Notice>
        )}
        {error !== undefined && <ErrorNotice error={error} />}
      </div>
    </Dialog>
  );
}
