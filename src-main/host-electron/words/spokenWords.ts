import type { Language } from "../../../src-shared/domain/settings.ts";
import { english } from "./english.ts";
import { german } from "./german.ts";
import type { HostWords } from "./HostWords.ts";

const catalogues: Readonly<Record<Language, HostWords>> = { en: english, de: german };
let spoken: HostWords = english;

/** The words of the language that is spoken; read them when they are shown, since it can change. */
export const spokenWords = (): HostWords => spoken;

/** Has the shell speak a language; what is shown already has to be made anew. */
export function speak(language: Language): void {
  spoken = catalogues[language];
}
