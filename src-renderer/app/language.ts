import type { Language } from "../../src-shared/domain/settings.ts";
import { languages } from "../components/words/languages.ts";
import { setWords, type Words } from "../components/words/words.ts";

export const languageChoices = ["system", ...(Object.keys(languages) as Language[])] as const;

/** Has the page speak a language. What is drawn already has to be drawn anew. */
export function speak(language: Language, catalogue: Words): void {
  setWords(catalogue);
  document.documentElement.lang = language;
}
