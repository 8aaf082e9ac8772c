import { useCallback, useEffect, useRef, useState } from "react";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { useCall } from "../../client/useCall.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { saveFile } from "../../components/save-file/saveFile.ts";
import { exportConversations, type ExportWish } from "./exportConversations.ts";
import { fileName } from "./fileName.ts";
import { type Format, formats } from "./formats.ts";

/** How a PDF comes about: the host prints it, the browser does from a page of its own, or it does not. */
export type PdfWay = "host" | "browser" | null;

/** Pages longer than this, in characters, are too much for one message to the core. */
const longestPage = 12_000_000;

export interface ExportInHand {
  pdfWay: PdfWay;
  isBusy: boolean;
  /** Conversations that have been written. */
  doneCount: number;
  error: AppError | undefined;
  /** A page that the browser is to print. */
  page: string | undefined;
  /** It was too long to be printed. */
  isTooLong: boolean;
  /** Resolves to whether there is a file. */
  start: (wish: ExportWish, name: string) => Promise<boolean>;
  cancel: () => void;
}

/** Writes conversations down and hands them over. */
export function useExport(): ExportInHand {
  const client = useClient();
  const info = useCall("app.info", {});
  const { run, isBusy, error } = useAction();
  const [doneCount, setDoneCount] = useState(0);
  const [page, setPage] = useState<string>();
  const [isTooLong, setIsTooLong] = useState(false);
  const abort = useRef<AbortController>(undefined);
  const cancel = useCallback(() => abort.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const pdfWay = info.value?.canPrintPdf === true ? "host" : info.value?.canPublishPages === true ? "browser" : null;

  const handOver = async (blob: Blob, format: Format, name: string): Promise<void> => {
    if (format !== "pdf") return saveFile(fileName(name, formats[format].extension), blob);
    const html = await blob.text();
    if (html.length > longestPage) return setIsTooLong(true);
    if (pdfWay === "browser") return setPage((await client.call("exchange.publishPage", { html })).path);
    const { pdf } = await client.call("exchange.printPdf", { html });
    saveFile(
      fileName(name, "pdf"),
      new Blob([Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0))], { type: "application/pdf" }),
    );
  };
  const start = async (wish: ExportWish, name: string): Promise<boolean> => {
    setDoneCount(0);
    setPage(undefined);
    setIsTooLong(false);
    const controller = new AbortController();
    abort.current = controller;
    const { signal } = controller;
    return run(async () => {
      try {
        await handOver(await exportConversations(client, wish, signal, setDoneCount), wish.format, name);
      } catch (thrown) {
        // The person has ended it.
        if (!signal.aborted) throw thrown;
      }
    });
  };
  return { pdfWay, isBusy, doneCount, error, page, isTooLong, start, cancel };
}
