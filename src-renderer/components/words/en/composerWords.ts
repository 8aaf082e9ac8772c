/** The field for a problem, and the one in which it is edited. */
export const composerWords = {
  form: "Ask",
  field: "Problem",
  hint: "Ask a problem, or paste LaTeX",
  solve: "Solve",
  tooLong: (most: string, length: string) => `Too long: a problem can have ${most} characters, this has ${length}.`,
  waitFirst: "Stop or wait for the answer first.",
  preview: "Preview",
  offline: "Offline",
  offlineNote: "Nothing leaves this machine: the model runs here, without the network.",
  downloading: "Downloading",
  downloadingNote: "A model you chose is being downloaded. Your problems stay on this machine.",
  editField: "Edit the problem",
  editTooLong: "This is too long to ask.",
};
