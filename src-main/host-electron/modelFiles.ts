import { dialog, type BrowserWindow } from "electron";
import type { Handlers } from "../../src-shared/contract/contract.ts";
import { reportError } from "./reportError.ts";

/** Asks for a GGUF file; null when the person cancels. */
export async function chooseModelFile(window: BrowserWindow | undefined): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: "Choose a model",
    properties: ["openFile"],
    filters: [{ name: "GGUF models", extensions: ["gguf"] }],
  };
  const chosen = await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
  return chosen.filePaths[0] ?? null;
}

/** Adds model files that were opened from outside and selects the last. */
export async function openModelFiles(handlers: Handlers, paths: readonly string[]): Promise<void> {
  try {
    for (const path of paths) {
      const { modelId } = await handlers["models.addFile"]({ path });
      await handlers["models.select"]({ modelId });
    }
  } catch (thrown) {
    reportError(thrown);
  }
}
