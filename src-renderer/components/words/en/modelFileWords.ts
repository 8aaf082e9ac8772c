import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

/** Files of models on this machine: where they are, what is wrong with them, and work on them. */
export const modelFileWords = {
  places: {
    builtIn: "built in",
    downloaded: "downloaded",
    added: (path: string) => `added: ${path}`,
    found: (path: string) => `found: ${path}`,
    foundIn: (program: string, file: string) => `in ${program}: ${file}`,
  },
  missing: {
    title: "The file is gone.",
    advice: "Put the file back or connect its drive, or take it off the list.",
    adviceDownloaded: "Delete it here and download it again, or put the file back.",
  },
  changed: { title: "The file has changed.", advice: "Check it before you use it, or get it again." },
  unsupported: {
    title: "Stemma cannot run this kind of model.",
    advice: "Choose another, or look for a newer Stemma.",
  },
  /** Long work on files: its name, the same with what it is about, and with how far it is. */
  works: {
    check: {
      name: "Checking",
      of: (model: string) => `Checking ${model}`,
      at: (amount: string) => `Checking: ${amount}`,
    },
    export: {
      name: "Exporting",
      of: (model: string) => `Exporting ${model}`,
      at: (amount: string) => `Exporting: ${amount}`,
    },
    import: {
      name: "Importing",
      of: (model: string) => `Importing ${model}`,
      at: (amount: string) => `Importing: ${amount}`,
    },
  },
  stop: "Stop",
  stopOf: (model: string) => `Stop: ${model}`,
  closeOf: (model: string) => `Close: ${model}`,
  /** What came of them. */
  asPublished: "This is the file that was published.",
  notAsPublished: "This is not the file that was published. Delete it and get it again.",
  notPublished: (sha256: string) => `There is no published file to compare it with. Its SHA-256: ${sha256}`,
  written: (path: string) => `Written to ${path}`,
  imported: (count: number) =>
    count === 1 ? "The model is in the list now." : `${counted(count, nouns.model)} are in the list now.`,
  exportDialog: {
    title: (model: string) => `Export ${model}`,
    about: (size: string) =>
      `Takes ${size}. A new folder with the model and a list of its checksums is written there, such as on a stick, for another machine to import.`,
    field: "Folder to export to",
    export: "Export",
    choose: "Choose a folder…",
  },
  deleteDialog: {
    title: (model: string) => `Delete ${model}?`,
    inUse: "It is in use now. The practice model takes its place.",
    about: "Its file is deleted from this machine. Your conversations stay; the model can be downloaded again.",
    delete: "Delete",
    deleteFreeing: (size: string) => `Delete, frees ${size}`,
  },
};
