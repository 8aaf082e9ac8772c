import type { ModelFile } from "../../../src-shared/domain/model.ts";
import { words } from "../../components/words/words.ts";

/** The last part of a path, with either kind of slash. */
const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** Where a model's file is, in a few words. */
export function placeWords({ origin, foundIn, path }: ModelFile): string {
  const { places } = words().modelFiles;
  switch (origin) {
    case "built-in":
      return places.builtIn;
    case "downloaded":
      return places.downloaded;
    case "added":
      return places.added(path);
    case "found":
      return foundIn === null ? places.found(path) : places.foundIn(foundIn, fileName(path));
  }
}

/** What is wrong with a model's file and what to do next; undefined where nothing is. */
export function stateWords({ state, origin }: ModelFile): { title: string; advice: string } | undefined {
  if (state === "present") return undefined;
  const { missing, changed } = words().modelFiles;
  if (state === "changed") return changed;
  return { title: missing.title, advice: origin === "downloaded" ? missing.adviceDownloaded : missing.advice };
}

const licences: Readonly<Record<string, string>> = { mit: "MIT", "apache-2.0": "Apache 2.0" };

/** A licence as people write it; one that is not known as the file says it. */
export const licenceWords = (licence: string | null): string | null =>
  licence === null ? null : (licences[licence.toLowerCase()] ?? licence);
