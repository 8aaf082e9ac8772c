import { dialog, shell } from "electron";

const schemes = new Set(["http:", "https:", "mailto:"]);

/** Opens a link outside the app, and only after the person has seen the whole address and agreed. */
export class ExternalLinks {
  /** One question at a time, so that a page cannot pile them up. */
  #isAsking = false;

  async offer(address: string): Promise<void> {
    const url = URL.parse(address);
    if (url === null || !schemes.has(url.protocol) || this.#isAsking) return;
    this.#isAsking = true;
    try {
      const { response } = await dialog.showMessageBox({
        type: "question",
        message: url.protocol === "mailto:" ? "Write to this address?" : "Open this address in your browser?",
        detail: url.href,
        buttons: ["Open", "Cancel"],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      if (response === 0) await shell.openExternal(url.href);
    } finally {
      this.#isAsking = false;
    }
  }
}
