import { resolve } from "node:path";

export interface Arguments {
  /** Absolute path from `--data DIR`, or null. */
  dataDir: string | null;
  /** Absolute paths of model files, as a file manager passes them. */
  modelFiles: string[];
}

/**
 * Reads the command line. What is not ours is left to Chromium.
 * @param cwd folder that relative paths start from
 */
export function readArguments(argv: readonly string[], cwd: string): Arguments {
  const at = argv.indexOf("--data");
  const dataDir = at === -1 ? undefined : argv[at + 1];
  return {
    dataDir: dataDir === undefined ? null : resolve(cwd, dataDir),
    modelFiles: argv
      .filter((argument) => !argument.startsWith("-") && argument.toLowerCase().endsWith(".gguf"))
      .map((path) => resolve(cwd, path)),
  };
}
