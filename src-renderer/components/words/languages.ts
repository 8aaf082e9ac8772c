import type { Language } from "../../../src-shared/domain/settings.ts";
import { english } from "./en/english.ts";
import type { Words } from "./words.ts";

interface LanguageFacts {
  /** In itself. */
  name: string;
  load: () => Promise<Words>;
}

/** The languages of the interface. A catalogue other than English is fetched when it is needed. */
export const languages: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: "English", load: () => Promise.resolve(english) },
  de: { name: "Deutsch", load: async () => (await import("./de/german.ts")).german },
};
