import { dialog, type BrowserWindow } from "electron";
import { AppError } from "../../src-shared/errors/AppError.ts";
import type { App } from "../core/App.ts";
import { reportError } from "./reportError.ts";

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

/** Adds model files that were opened from outside and selects the last. */
export async function openModelFiles(app: App, paths: readonly string[]): Promise<void> {
  try {
    for (const path of paths) {
      const { "models.addFile": addFile, "models.select": select } = app.handlers;
      if (addFile === undefined || select === undefined)
        throw new AppError("request/unavailable", "no history is open");
      const { modelId } = await addFile({ path });
      await select({ modelId });
    }
  } catch (thrown) {
    reportError(thrown);
  }
}
