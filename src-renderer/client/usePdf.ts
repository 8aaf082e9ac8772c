import { useCallback } from "react";
import { useCall } from "./useCall.ts";
import { useClient } from "./useClient.ts";

/** How a PDF comes about: the host prints it, the browser does from a page of its own, or it does not. */
export type PdfWay = "host" | "browser" | null;

/** A PDF, the path of a page that the browser is to print, or nothing: the page was too much for one message to the core. */
export type MadePdf = { pdf: Blob } | { path: string } | "too-long";

/** Pages longer than this, in characters, are too much for one message to the core. */
const longestPage = 12_000_000;

/** Makes PDFs of pages, in the way that there is here. */
export function usePdf(): { pdfWay: PdfWay; makePdf: (html: string) => Promise<MadePdf> } {
  const client = useClient();
  const info = useCall("app.info", {});
  const pdfWay = info.value?.canPrintPdf === true ? "host" : info.value?.canPublishPages === true ? "browser" : null;
  const makePdf = useCallback(
    async (html: string): Promise<MadePdf> => {
      if (html.length > longestPage) return "too-long";
      if (pdfWay === "browser") return { path: (await client.call("exchange.publishPage", { html })).path };
      const { pdf } = await client.call("exchange.printPdf", { html });
      return { pdf: new Blob([Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0))], { type: "application/pdf" }) };
    },
    [client, pdfWay],
  );
  return { pdfWay, makePdf };
}
