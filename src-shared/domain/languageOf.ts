import { language, type Language, type Settings } from "./settings.ts";

/**
 * The language that a choice comes to: of the system's languages the first that the app speaks, else English.
 * @param preferred the system's, as tags such as `de-AT`, the most wanted first
 */
export function languageOf(choice: Settings["language"], preferred: readonly string[]): Language {
  if (choice !== "system") return choice;
  const codes = preferred.map((tag) => language.safeParse(tag.split("-")[0]?.toLowerCase()).data);
  return codes.find((code) => code !== undefined) ?? "en";
}
