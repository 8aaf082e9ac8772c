import { dialog, type BrowserWindow } from "electron";
import { spokenWords } from "./words/spokenWords.ts";

/** Asks for a GGUF file; null when the person cancels. */
export function chooseModelFile(window: BrowserWindow | undefined): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: spokenWords().chooseModel,
    properties: ["openFile"],
    filters: [{ name: spokenWords().ggufModels, extensions: ["gguf"] }],
  };
  return choose(window, options);
}

/** Asks for a folder with models, or one to export to; null when the person cancels. */
export function chooseFolder(window: BrowserWindow | undefined): Promise<string | null> {
  return choose(window, { title: spokenWords().chooseFolder, properties: ["openDirectory", "createDirectory"] });
}

async function choose(window: BrowserWindow | undefined, options: Electron.OpenDialogOptions): Promise<string | null> {
  const chosen = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return chosen.filePaths[0] ?? null;
}
