import type { EngineLauncher } from "./EngineLauncher.ts";
import type { Logger } from "./Logger.ts";
import type { SecretStore } from "./SecretStore.ts";

/** What a shell (Electron, or plain Node) gives the core. */
export interface Host {
  kind: "electron" | "node";
  version: string;
  /** Absolute path of the folder for the database, made if missing; `:memory:` keeps nothing. */
  dataDir: string;
  /** Absolute path of the folder for downloaded models, made when it is needed. */
  modelsDir: string;
  /** Absolute path of the shipped `resources` folder. */
  resourcesDir: string;
  logger: Logger;
  engineLauncher: EngineLauncher;
  /** Absolute path of the module that the file worker thread runs. */
  fileWorkerFile: string;
  /** Absolute path of the module that the checking thread runs. */
  checkingWorkerFile: string;
  /** Absolute path of the module that the thread for problem files runs. */
  problemsWorkerFile: string;
  /** Absolute path of the module that the history thread runs. */
  historyThreadFile: string;
  secrets: SecretStore;
  /** The user's home folder and the environment, where other programs' models are looked for. */
  home: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** Asks the person for a model file. Null on hosts that have no file dialog. */
  chooseModelFile: (() => Promise<string | null>) | null;
  /** Asks the person for a folder. Null on hosts that have no file dialog. */
  chooseFolder: (() => Promise<string | null>) | null;
  /** Shows a file in the system's file manager. Null on hosts that cannot. */
  revealFile: ((path: string) => void) | null;
  /** Makes a PDF of an HTML page that stands alone. Null on hosts that cannot. */
  printPdf: ((html: string) => Promise<Uint8Array>) | null;
  /** Puts an HTML page that stands alone where the browser can open it once. @returns its path. Null on hosts that cannot. */
  publishPage: ((html: string) => string) | null;
  /** The system's proxy for an address, such as `http://proxy:8080`, or null for none. Null on hosts that cannot ask. */
  resolveProxy: ((address: string) => Promise<string | null>) | null;
  /** Deletes what the host itself keeps of the person: where the window was, its log, the page's storage. Null where it keeps nothing. */
  forget: (() => Promise<void>) | null;
  /** Null on hosts that cannot tell. */
  power: { isOnBattery(): boolean } | null;
}
