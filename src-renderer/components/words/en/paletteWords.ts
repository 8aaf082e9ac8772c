/** The command palette. */
export const paletteWords = {
  title: "Command palette",
  field: "What to do, or a conversation",
  commands: "Commands",
  groups: { actions: "Actions", conversations: "Conversations", everywhere: "Everywhere" },
  pin: "Pin this conversation",
  unpin: "Unpin this conversation",
  archive: "Archive this conversation",
  takeOut: "Take this conversation out of the archive",
  colours: { light: "Light colours", dark: "Dark colours", system: "Colours like the system" },
  /** More words by which a command is found. */
  keywords: {
    new: "problem ask",
    models: "library download",
    work: "own solution derivation lines",
    settings: "preferences options keys data backup",
    colours: "theme",
    search: "find",
  },
};
