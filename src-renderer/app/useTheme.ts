import { useEffect } from "react";
import { useTopic } from "../client/useTopic.ts";
import { rememberChoice, rememberedChoice } from "./rememberedChoice.ts";
import { applyTheme, themeChoices } from "./theme.ts";

/** Keeps the page in the colours that the settings ask for. */
export function useTheme(): void {
  const chosen = useTopic("settings.values")?.theme;
  useEffect(() => {
    if (chosen !== undefined) rememberChoice("theme", chosen);
    return applyTheme(chosen ?? rememberedChoice("theme", themeChoices) ?? "system");
  }, [chosen]);
}
