import { useState } from "react";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import { Button } from "../../components/button/Button.tsx";
import { type Choice, ChoiceGroup } from "../../components/choice/ChoiceGroup.tsx";
import { Dialog } from "../../components/dialog/Dialog.tsx";
import { formatCount } from "../../components/format/formatCount.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { printPage } from "../../components/save-file/printPage.ts";
import { ProgressLine } from "../../components/progress-line/ProgressLine.tsx";
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
  const choices = (Object.keys(formats) as Format[]).flatMap((value): Choice<Format>[] => {
    const { label, note } = formats[value];
    if (value !== "pdf") return [{ value, label, note }];
    if (pdfWay === null) return [];
    return [{ value, label, note: pdfWay === "host" ? note : "The browser prints it: choose “Save as PDF” there." }];
  });
  const save = async (): Promise<void> => {
    const isSaved = await start({ ids, format, hasThoughts: hasThoughts || format === "json", title }, title);
    if (isSaved && format !== "pdf") onClose();
  };
  return (
    <Dialog
      title={ids.length === 1 ? `Export “${title}”` : `Export ${formatCount(ids.length, "conversation")}`}
      onClose={onClose}
      actions={
        isBusy ? (
          <Button kind="stop" onClick={cancel}>
            Cancel
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Close</Button>
            <Button kind="main" disabled={ids.length === 0} onClick={() => void save()}>
              {format === "pdf" && pdfWay === "browser" ? "Make the page" : "Save"}
            </Button>
          </>
        )
      }
    >
      <div className={styles["choices"]}>
        <ChoiceGroup legend="Format" choices={choices} chosen={format} isDisabled={isBusy} onChoose={setFormat} />
        <label className={styles["box"]}>
          <input
            type="checkbox"
            checked={hasThoughts || format === "json"}
            disabled={isBusy || format === "json"}
            onChange={(event) => setHasThoughts(event.target.checked)}
          />
          With the thoughts
        </label>
        {isBusy && ids.length > 1 && (
          <ProgressLine
            label="Conversations written"
            fraction={doneCount / ids.length}
            valueText={`${doneCount} of ${ids.length}`}
          />
        )}
        {page !== undefined && (
          <Notice
            title="The page is ready."
            actions={<Button onClick={() => printPage(page)}>Open and print</Button>}
          />
        )}
        {isTooLong && (
          <Notice isAlert tone="trouble" title="This is too long to be printed at once.">
            Leave the thoughts out, or save it as HTML and print that.
          </Notice>
        )}
        {error !== undefined && <ErrorNotice error={error} />}
      </div>
    </Dialog>
  );
}
