/** The window around the pages. */
export const windowWords = {
  sidebar: "Sidebar",
  /** By which links and commands lead to them. */
  pages: {
    new: "New conversation",
    search: "Search",
    models: "Models",
    settings: "Settings",
  },
  /** Of the window, on a page. */
  title: (page: string) => `${page} · Stemma`,
  closed: "Stemma was closed. Start it again.",
  /** In a browser, whose address does not hold any more. */
  closedInBrowser: "Stemma was closed. Start it again, then open the new address.",
  failed: { title: "This page could not be shown.", advice: "Nothing is lost: your conversations are stored." },
  reload: "Load it again",
};
