/**
 * Hands a text to the person as a file, through the download of the browser or the window.
 * The text stands in the link itself: the app's own rules allow `data:` and no other address.
 */
export function saveText(fileName: string, text: string): void {
  const link = document.createElement("a");
  link.download = fileName;
  link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
  link.click();
}
