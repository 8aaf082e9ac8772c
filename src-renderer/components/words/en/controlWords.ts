/** Parts that stand on many pages. */
export const controlWords = {
  close: "Close",
  cancel: "Cancel",
  closeMessage: "Close this message",
  title: "Title",
  openSidebar: "Open the sidebar",
};
