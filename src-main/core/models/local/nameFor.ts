import { basename } from "node:path";
import { bareName } from "./isModelName.ts";

const longest = 200;
/** What tools write where they know no name, and names made of a hash. */
const meaningless =
  /^([^\p{L}\p{N}]*|.|unknown|none|null|undefined|models?|tmp\w*|temp|output|merged|hf|gguf|llama|(sha256-)?[0-9a-f]{32,})$/iu;

/** The name to show: the header's own, or the hint where that says nothing. On one line, and not endless. */
export function nameFor(headerName: string, path: string, hint: string): string {
  const name = onOneLine(headerName);
  // The engine answers with the file's name where the header has none.
  const isOfFile = name === bareName(path) || name === basename(path, ".gguf");
  return isOfFile || meaningless.test(name) ? onOneLine(hint) || name : name;
}

const onOneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, longest);
