import { basename } from "node:path";

/** Companions of models, and downloads under way, which end in `.gguf` too. */
const otherGguf = /(^|[-_.])(mmproj|imatrix)([-_.]|$)|^ggml-vocab-|[-_.]vocab\.gguf$|^incomplete-|^downloading[-_]/i;

/** Whether a file name is that of a model, or of a part of one. */
export const isModelName = (name: string): boolean => /\.gguf$/i.test(name) && !otherGguf.test(name);

/** A file's name without what says nothing of the model. */
export const bareName = (path: string): string =>
  basename(path)
    .replace(/\.gguf$/i, "")
    .replace(/-\d{5}-of-\d{5}$/, "");
