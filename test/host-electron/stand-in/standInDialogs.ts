import { report } from "./reports.ts";

/** What the next dialog is answered with, set by a test; without it a dialog is cancelled. */
const answers: unknown[] = [];

export const answerNextDialog = (answer: unknown): void => void answers.push(answer);

/** With a parent window or without. */
const optionsOf = (args: unknown[]): Record<string, unknown> => args.at(-1) as Record<string, unknown>;

/** Electron's `dialog`. */
export const standInDialog = {
  showErrorBox(title: string, content: string): void {
    void report({ type: "error-box", title, content });
  },
  showMessageBox(...args: unknown[]): Promise<{ response: unknown }> {
    const options = optionsOf(args);
    void report({ type: "message-box", options });
    return Promise.resolve({ response: answers.shift() ?? options["cancelId"] });
  },
  showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: unknown[] }> {
    void report({ type: "open-dialog", options: optionsOf(args) });
    const path = answers.shift();
    return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] });
  },
};

/** Electron's `shell`. */
export const standInShell = {
  openExternal: (url: string): Promise<void> => report({ type: "open-external", url }),
  showItemInFolder: (path: string): void => void report({ type: "show-item", path }),
  openPath: (path: string): Promise<void> => report({ type: "open-path", path }),
};

/** Electron's `Menu`. */
export const standInMenu = {
  buildFromTemplate: (template: object[]) => ({ template, popup: () => void report({ type: "popup", template }) }),
  setApplicationMenu: ({ template }: { template: object[] }): void => void report({ type: "menu", template }),
};
