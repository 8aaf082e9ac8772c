import type { OriginalFile } from "./OriginalFile.ts";

/** Decodes a picture, upright as a camera noted it. */
export async function openPicture(bytes: Uint8Array): Promise<OriginalFile> {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  return {
    pageCount: 1,
    async draw(canvas, _page, width) {
      canvas.width = width;
      canvas.height = Math.round((width * bitmap.height) / bitmap.width);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.imageSmoothingQuality = "high";
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    },
    close: () => bitmap.close(),
  };
}
