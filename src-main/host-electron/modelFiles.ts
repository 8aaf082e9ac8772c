import { dialog, type BrowserWindow } from "electron";

/** Asks for a GGUF file; null when the person cancels. */
export function chooseModelFile(window: BrowserWindow | undefined): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: "Choose a model",
    properties: ["openFile"],
    filters: [{ name: "GGUF models", extensions: ["gguf"] }],
  };
  return choose(window, options);
}

/** Asks for a folder with models, or one to export to; null when the person cancels. */
export function chooseFolder(window: BrowserWindow | undefined): Promise<string | null> {
  return choose(window, { title: "Choose a folder", properties: ["openDirectory", "createDirectory"] });
}

async function choose(window: BrowserWindow | undefined, options: Electron.OpenDialogOptions): Promise<string | null> {
  const chosen = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return chosen.filePaths[0] ?? null;
}
