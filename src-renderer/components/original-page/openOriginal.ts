import type { OriginalFile, OriginalSource } from "./OriginalFile.ts";

/** Opens a file to be drawn. What it needs for PDFs is loaded now. */
export async function openOriginal({ kind, bytes }: OriginalSource): Promise<OriginalFile> {
  if (kind === "picture") return (await import("./openPicture.ts")).openPicture(bytes);
  return (await import("./openPdf.ts")).openPdf(bytes);
}
