import type { Followable, Handlers } from "../../src-shared/contract/contract.ts";
import type { AppState } from "../../src-shared/domain/appState.ts";

/** The running application, as a host sees it. */
export interface App {
  /** Whether the history is open. */
  readonly state: Followable<AppState>;
  /**
   * What is answered: all of the contract while the history is open, else what helps to open it. It changes, so that each is
   * looked up when it is needed.
   */
  readonly handlers: Partial<Handlers>;
  /** Takes in files that were opened from outside the window, which is told of them. @throws AppError `problems/*`, `storage/*` */
  readonly openProblemFiles: (paths: readonly string[]) => Promise<void>;
  /** Stops the run, lets the engine go and closes the database. Safe to call twice. */
  dispose: () => Promise<void>;
}
