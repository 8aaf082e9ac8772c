import type { Handlers } from "../../src-shared/contract/contract.ts";

/** The running application, as a host sees it. */
export interface App {
  handlers: Handlers;
  /** Takes in files that were opened from outside the window, which is told of them. @throws AppError `problems/*`, `storage/*` */
  openProblemFiles: (paths: readonly string[]) => Promise<void>;
  /** Stops the run, lets the engine go and closes the database. Safe to call twice. */
  dispose: () => Promise<void>;
}
