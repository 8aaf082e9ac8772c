import type { EngineLauncher } from "./EngineLauncher.ts";
import type { Logger } from "./Logger.ts";

/** What a shell (Electron, or plain Node) gives the core. */
export interface Host {
  kind: "electron" | "node";
  version: string;
  /** Absolute path of the folder for the database, made if missing; `:memory:` keeps nothing. */
  dataDir: string;
  /** Absolute path of the shipped `resources` folder. */
  resourcesDir: string;
  logger: Logger;
  engineLauncher: EngineLauncher;
  /** Asks the person for a model file. Null on hosts that have no file dialog. */
  chooseModelFile: (() => Promise<string | null>) | null;
}
