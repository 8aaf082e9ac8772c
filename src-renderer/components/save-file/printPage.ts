/** Opens a page and has the browser print it. The page has no scripts, so it is told from here. */
export function printPage(path: string): void {
  const opened = window.open(path);
  opened?.addEventListener("load", () => opened.print());
}
