import type { ModelFile } from "../../../src-shared/domain/model.ts";

/** The last part of a path, with either kind of slash. */
const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** Where a model's file is, in a few words. */
export function placeWords({ origin, foundIn, path }: ModelFile): string {
  switch (origin) {
    case "built-in":
      return "built in";
    case "downloaded":
      return "downloaded";
    case "added":
      return `added: ${path}`;
    case "found":
      return foundIn === null ? `found: ${path}` : `in ${foundIn}: ${fileName(path)}`;
  }
}

/** What is wrong with a model's file and what to do next; undefined where nothing is. */
export function stateWords({ state, origin }: ModelFile): { title: string; advice: string } | undefined {
  if (state === "present") return undefined;
  if (state === "missing") {
    const advice =
      origin === "downloaded"
        ? "Delete it here and download it again, or put the file back."
        : "Put the file back or connect its drive, or take it off the list.";
    return { title: "The file is gone.", advice };
  }
  return { title: "The file has changed.", advice: "Check it before you use it, or get it again." };
}

/** What to say of a model of an unknown architecture. */
export const unsupportedWords = {
  title: "Stemma cannot run this kind of model.",
  advice: "Choose another, or look for a newer Stemma.",
};

const licences: Readonly<Record<string, string>> = { mit: "MIT", "apache-2.0": "Apache 2.0" };

/** A licence as people write it; one that is not known as the file says it. */
export const licenceWords = (licence: string | null): string | null =>
  licence === null ? null : (licences[licence.toLowerCase()] ?? licence);
