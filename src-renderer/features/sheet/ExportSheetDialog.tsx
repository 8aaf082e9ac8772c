import { useState } from "react";
import {
  type AnswerDetail,
  answerDetails,
  type ProblemPlace,
  problemPlaces,
} from "../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import type { Sheet } from "../../../src-shared/domain/problems/sheet.ts";
import { useClient } from "../../client/useClient.ts";
import { usePdf } from "../../client/usePdf.ts";
import { Button } from "../../components/button/Button.tsx";
import { type Choice, ChoiceGroup } from "../../components/choice/ChoiceGroup.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { printPage } from "../../components/save-file/printPage.ts";
import { useHandOver } from "../../components/save-file/useHandOver.ts";
import { words } from "../../components/words/words.ts";
import styles from "./ExportSheetDialog.module.css";
import { exportSheet, type SheetFormat } from "./exportSheet.ts";

const formats: Readonly<Record<SheetFormat, { label: string; extension: string }>> = {
  pdf: { label: "PDF", extension: "pdf" },
  html: { label: "HTML", extension: "html" },
  markdown: { label: "Markdown", extension: "md" },
  latex: { label: "LaTeX", extension: "tex" },
  csv: { label: "CSV", extension: "csv" },
  jsonl: { label: "JSON Lines", extension: "jsonl" },
};

/** Saves what came of a sheet as a file: in which format, how much of it, and where the problems stand. */
export function ExportSheetDialog({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const client = useClient();
  const { pdfWay, makePdf } = usePdf();
  const { isBusy, error, page, isTooLong, start, cancel } = useHandOver(makePdf);
  const [format, setFormat] = useState<SheetFormat>("markdown");
  const [detail, setDetail] = useState<AnswerDetail>("steps");
  const [problems, setProblems] = useState<ProblemPlace>("beside");
  const {
    sheet: { export: exportWords },
    exchange,
    controls,
  } = words();
  const { dialog } = exchange;
  // Tables and records hold the questions anyway.
  const isTable = format === "csv" || format === "jsonl";

  const choices = (Object.keys(formats) as SheetFormat[])
    .filter((value) => value !== "pdf" || pdfWay !== null)
    .map((value): Choice<SheetFormat> => {
      const note = value === "pdf" && pdfWay === "browser" ? "pdfInBrowser" : value;
      return { value, label: formats[value].label, note: { ...exchange.formats, ...exportWords.formats }[note] };
    });
  const save = async (): Promise<void> => {
    const write = (signal: AbortSignal) => exportSheet(client, sheet, format, { detail, problems }, signal);
    const isSaved = await start(sheet.title, formats[format].extension, write);
    if (isSaved && format !== "pdf") onClose();
  };
  return (
    <Dialog
      title={exportWords.title(sheet.title)}
      onClose={onClose}
      actions={
        isBusy ? (
          <Button kind="stop" onClick={cancel}>
            {controls.cancel}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{controls.close}</Button>
            <Button kind="main" onClick={() => void save()}>
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
        <ChoiceGroup
          legend={exportWords.detail}
          choices={answerDetails.map((value) => ({ value, label: exportWords.details[value] }))}
          chosen={detail}
          isDisabled={isBusy}
          onChoose={setDetail}
        />
        <ChoiceGroup
          legend={exportWords.problems}
          choices={problemPlaces.map((value) => ({ value, label: exportWords.places[value] }))}
          chosen={isTable ? undefined : problems}
          isDisabled={isBusy || isTable}
          onChoose={setProblems}
        />
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
