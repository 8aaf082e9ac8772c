import type { Language, Settings } from "./settings.ts";

/** A list of its own, since the page needs it at once and loads no schemas. */
const spoken: Readonly<Record<Language, true>> = { en: true, de: true };

/**
 * The language that a choice comes to: of the system's languages the first that the app speaks, else English.
 * @param preferred the system's, as tags such as `de-AT`, the most wanted first
 */
export function languageOf(choice: Settings["language"], preferred: readonly string[]): Language {
  if (choice !== "system") return choice;
  const codes = preferred.map((tag) => tag.split("-")[0]?.toLowerCase());
  return codes.find((code): code is Language => code !== undefined && Object.hasOwn(spoken, code)) ?? "en";
}
