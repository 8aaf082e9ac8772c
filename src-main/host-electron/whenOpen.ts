import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { AppState } from "../../src-shared/domain/appState.ts";
import type { App } from "../core/App.ts";

/** Calls back with all handlers whenever a history has been opened, at once where one is open. */
export function whenOpen(app: App, listener: (handlers: Handlers) => void): void {
  let launch = 0;
  const tell = (state: AppState): void => {
    if (state.phase !== "open" || state.launch === launch) return;
    launch = state.launch;
    listener(app.handlers as Handlers);
  };
  tell(app.state.value);
  app.state.subscribe(tell);
}
