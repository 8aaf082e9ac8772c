import type { PreviewedFile } from "./usePreview.ts";

/** What a sheet of these files is called as long as the person calls it nothing else: the title of the first that is read, or its name. */
export function sheetTitleOf(files: readonly PreviewedFile[]): string {
  const first = files.find(({ error }) => error === undefined);
  if (first === undefined) return "";
  const title = first.facts?.title?.trim();
  return (title === undefined || title === "" ? first.name.replace(/\.\w{1,5}$/, "") : title).slice(0, 200);
}
