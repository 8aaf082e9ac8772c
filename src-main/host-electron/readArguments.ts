import { resolve } from "node:path";

export interface Arguments {
  /** Absolute path from `--data DIR`, or null. */
  dataDir: string | null;
  /** Absolute paths of models and files of problems, as a file manager passes them. */
  files: string[];
}

const opened = /\.(?:gguf|txt|md|tex|pdf|docx|ipynb|csv|tsv|jsonl?|png|jpe?g|webp)$/i;

/**
 * Reads the command line. What is not ours is left to Chromium.
 * @param cwd folder that relative paths start from
 */
export function readArguments(argv: readonly string[], cwd: string): Arguments {
  const at = argv.indexOf("--data");
  const dataDir = at === -1 ? undefined : argv[at + 1];
  return {
    dataDir: dataDir === undefined ? null : resolve(cwd, dataDir),
    files: argv
      .filter((argument) => !argument.startsWith("-") && opened.test(argument))
      .map((path) => resolve(cwd, path)),
  };
}
