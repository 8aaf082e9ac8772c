import { nouns } from "./nouns.ts";
import { counted } from "./numbers.ts";

/** Ways to bring models that no catalogue lists. */
export const addModelWords = {
  file: {
    title: "Add a GGUF file",
    about: "Drop it anywhere on this page, or name it. The file stays where it is; nothing is copied.",
    field: "Path of a GGUF file",
    example: "/path/to/model.gguf",
    add: "Add",
    reading: "Reading…",
    choose: "Choose a file…",
  },
  hub: {
    title: "From the hub",
    about: "Any GGUF repository of the Hugging Face hub, or of the server in the settings.",
    field: "Repository or its address",
    example: "owner/name",
    look: "Look",
    asking: "Asking…",
    onThisMachine: "on this machine",
    inDownloads: "in the list of downloads",
    noFiles: "no GGUF files here",
    isGated: "open only to those who accepted its terms",
    enterToken: "enter your token in the settings",
    parts: (count: string) => `${count} parts`,
  },
  folders: {
    title: "Folders that are looked through",
    about: "Models of other programs are used where they are; nothing in these folders is changed.",
    models: (count: number) => counted(count, nouns.model),
    notThere: "not there now",
    remove: "Remove",
    removeOf: (path: string) => `Remove ${path}`,
    field: "Path of a folder",
    add: "Add folder",
    looking: "Looking…",
    lookAgain: "Look again",
  },
  import: {
    title: "Import an exported model",
    about: "From a stick or folder that Stemma wrote on another machine. Every file is checked on the way in.",
    field: "Folder of an exported model",
    import: "Import",
    /** What is imported, where its name is not known yet. */
    theModel: "the exported model",
  },
  folderExample: "/path/to/folder",
  choose: "Choose…",
};
