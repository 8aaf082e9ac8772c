import type { Handlers } from "../../src-shared/contract/contract.ts";

/** The running application, as a host sees it. */
export interface App {
  handlers: Handlers;
  /** Stops the run, lets the engine go and closes the database. Safe to call twice. */
  dispose: () => Promise<void>;
}
