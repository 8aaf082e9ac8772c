/** The list of conversations. */
export const conversationWords = {
  list: "Conversations",
  none: "Your conversations will be listed here.",
  noneFitting: "No title with these words.",
  searchEverything: (text: string) => `Search everything for “${text}”`,
  groups: { pinned: "Pinned", today: "Today", yesterday: "Yesterday", week: "Last 7 days", older: "Older" },
  archive: "Archive",
  archiveOf: (count: string) => `Archive (${count})`,
  /** Beside one that is in the archive. */
  archived: "Archived",
  running: "(running)",
  /** What was found of the last answer. */
  badges: { verified: "(verified)", contradicted: "(contradicted)" },
  more: (title: string) => `More for ${title}`,
  menu: {
    rename: "Rename",
    pin: "Pin",
    unpin: "Unpin",
    tags: "Tags…",
    archive: "Archive",
    takeOut: "Take out of the archive",
    delete: "Delete",
  },
  isArchived: "Archived.",
  isDeleted: "Deleted.",
  undo: "Undo",
  tags: {
    title: (conversation: string) => `Tags of “${conversation}”`,
    list: "Tags",
    none: "No tags yet.",
    remove: (tag: string) => `Remove the tag ${tag}`,
    new: "New tag",
    add: "Add",
  },
};
