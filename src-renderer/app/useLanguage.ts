import { useEffect, useState } from "react";
import { languageOf } from "../../src-shared/domain/languageOf.ts";
import type { Language } from "../../src-shared/domain/settings.ts";
import { useTopic } from "../client/useTopic.ts";
import { languages } from "../components/words/languages.ts";
import { speak } from "./language.ts";
import { rememberChoice } from "./rememberedChoice.ts";

/**
 * Keeps the page in the language that the settings ask for.
 * @param first the one that it speaks now
 * @returns the one that it speaks; everything has to be drawn anew for another
 */
export function useLanguage(first: Language): Language {
  const chosen = useTopic("settings.values")?.language;
  const [spoken, setSpoken] = useState(first);
  useEffect(() => {
    if (chosen === undefined) return undefined;
    rememberChoice("language", chosen);
    const wanted = languageOf(chosen, navigator.languages);
    if (wanted === spoken) return undefined;
    let isLeft = false;
    const change = async (): Promise<void> => {
      const catalogue = await languages[wanted].load();
      if (isLeft) return;
      speak(wanted, catalogue);
      setSpoken(wanted);
    };
    // Where the catalogue cannot be had, the app is closed, and the page says so.
    change().catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [chosen, spoken]);
  return spoken;
}
