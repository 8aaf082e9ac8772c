import { useState } from "react";
import { type PdfWay, usePdf } from "../../client/usePdf.ts";
import { useClient } from "../../client/useClient.ts";
import { type HandOver, useHandOver } from "../../components/save-file/useHandOver.ts";
import { exportConversations, type ExportWish } from "./exportConversations.ts";
import { formats } from "./formats.ts";

export interface ExportInHand extends Omit<HandOver, "start"> {
  pdfWay: PdfWay;
  /** Conversations that have been written. */
  doneCount: number;
  /** Resolves to whether there is a file. */
  start: (wish: ExportWish, name: string) => Promise<boolean>;
}

/** Writes conversations down and hands them over. */
export function useExport(): ExportInHand {
  const client = useClient();
  const { pdfWay, makePdf } = usePdf();
  const { start: handOver, ...rest } = useHandOver(makePdf);
  const [doneCount, setDoneCount] = useState(0);
  const start = (wish: ExportWish, name: string): Promise<boolean> => {
    setDoneCount(0);
    return handOver(name, formats[wish.format].extension, (signal) =>
      exportConversations(client, wish, signal, setDoneCount),
    );
  };
  return { ...rest, pdfWay, doneCount, start };
}
