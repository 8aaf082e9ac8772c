import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import type { Sheet } from "../../../fixtures/files/sheets/make/Sheet.ts";

/** A file with what must be found in it. */
export interface ExpectedFile extends Omit<Sheet, "file" | "content"> {
  readonly path: string;
  readonly heldOut: boolean;
}

const files = resolve(import.meta.dirname, "../../../fixtures/files");

/** Files whose structure can be read, such as LaTeX and Word. */
export const sheetsFolder = join(files, "sheets");
/** PDFs and pictures. */
export const pagesFolder = join(files, "pages");

/** The files of a folder that have what must be found in them beside them, as `NAME.json`. */
export function expectedFiles(folder: string): ExpectedFile[] {
  const names = readdirSync(folder);
  return names.flatMap((name): ExpectedFile[] => {
    const beside = [`${name}.json`, `${basename(name, extname(name))}.json`].find(
      (each) => each !== name && names.includes(each),
    );
    if (beside === undefined || (name.endsWith(".json") && names.includes(name.slice(0, -5)))) return [];
    const expected = JSON.parse(readFileSync(join(folder, beside), "utf8")) as Omit<ExpectedFile, "path">;
    return [{ ...expected, path: join(folder, name) }];
  });
}
