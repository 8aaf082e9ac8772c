import { useEffect } from "react";
import { useTopic } from "../client/useTopic.ts";
import { applyTheme, rememberedTheme, rememberTheme } from "./theme.ts";

/** Keeps the page in the colours that the settings ask for. */
export function useTheme(): void {
  const chosen = useTopic("settings.values")?.theme;
  useEffect(() => {
    if (chosen !== undefined) rememberTheme(chosen);
    return applyTheme(chosen ?? rememberedTheme());
  }, [chosen]);
}
