import { app } from "electron";
import type { App } from "../core/App.ts";
import type { Logger } from "../core/ports/Logger.ts";

/** How long the database and the engine may take to close, in milliseconds. */
const patience = 5_000;

/** When the windows have closed, the core is disposed, and only then does the process end. */
export function disposeBeforeExit(core: App, logger: Logger): void {
  let isDisposing = false;
  app.on("will-quit", (event) => {
    event.preventDefault();
    if (isDisposing) return;
    isDisposing = true;
    const limit = new Promise<void>((resolve) => setTimeout(resolve, patience));
    void Promise.race([core.dispose(), limit])
      .catch((thrown: unknown) => logger.error("The app did not close cleanly.", thrown))
      .finally(() => app.exit(0));
  });
}
