import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueEntry, type CatalogueEntry } from "./CatalogueEntry.ts";

/** Reads the shipped catalogue, in the order of its file names: what to recommend first comes first. */
export function loadCatalogue(resourcesDir: string): CatalogueEntry[] {
  const dir = join(resourcesDir, "catalogue");
  return readdirSync(dir)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => catalogueEntry.parse(JSON.parse(readFileSync(join(dir, name), "utf8"))));
}
