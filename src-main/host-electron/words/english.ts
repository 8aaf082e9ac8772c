import { errorWords } from "../../../src-shared/errors/errorWords.ts";
import type { HostWords } from "./HostWords.ts";

export const english: HostWords = {
  menu: {
    about: "About Stemma",
    bringToFront: "Bring All to Front",
    close: "Close Window",
    copy: "Copy",
    cut: "Cut",
    edit: "&Edit",
    file: "&File",
    fullScreen: "Full Screen",
    help: "&Help",
    minimize: "Minimize",
    paste: "Paste",
    quit: "Quit Stemma",
    redo: "Redo",
    resetZoom: "Actual Size",
    selectAll: "Select All",
    showDataFolder: "Show Data Folder",
    undo: "Undo",
    view: "&View",
    window: "&Window",
    zoomIn: "Zoom In",
    zoomOut: "Zoom Out",
  },
  chooseModel: "Choose a model",
  ggufModels: "GGUF models",
  chooseFolder: "Choose a folder",
  endedSheet({ title, state, counts, error }) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const answered = `${counts.solved} of ${all} problems answered.`;
    if (state === "halted") {
      const why = error === null ? "" : ` ${english.errors[error.code](error.data).title}`;
      return { title: `${title} could not go on`, body: `${answered}${why}` };
    }
    const looks = counts["needs-look"];
    const wait = looks === 0 ? "" : ` ${looks} ${looks === 1 ? "waits" : "wait"} for a look.`;
    return { title: `${title} is done`, body: `${answered}${wait}` };
  },
  errors: errorWords,
};
