/** Long enough for a browser to have begun the download, in milliseconds. */
const keptMs = 60_000;

/** Hands a file to the person, through the download of the browser or the window. */
export function saveFile(fileName: string, content: Blob): void {
  const link = document.createElement("a");
  link.download = fileName;
  link.href = URL.createObjectURL(content);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
}
