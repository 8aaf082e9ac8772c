import { stripVTControlCharacters } from "node:util";

const controlCharacters = /[^\P{Cc}\n\t]/gu;

/** Text of a model or a file without what would steer the terminal it is shown on. */
export const withoutControls = (text: string): string => stripVTControlCharacters(text).replace(controlCharacters, "");
