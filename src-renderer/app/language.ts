import type { Language, Settings } from "../../src-shared/domain/settings.ts";
import { languages } from "../components/words/languages.ts";
import { setWords, type Words } from "../components/words/words.ts";

export const languageChoices = ["system", ...(Object.keys(languages) as Language[])] as const;

/** The language that a choice comes to: of the system's languages the first that there is a catalogue for, else English. */
export function languageOf(choice: Settings["language"], preferred: readonly string[] = navigator.languages): Language {
  if (choice !== "system") return choice;
  const codes = preferred.map((tag) => tag.split("-")[0]?.toLowerCase());
  return codes.find((code): code is Language => code !== undefined && Object.hasOwn(languages, code)) ?? "en";
}

/** Has the page speak a language. What is drawn already has to be drawn anew. */
export function speak(language: Language, catalogue: Words): void {
  setWords(catalogue);
  document.documentElement.lang = language;
}
