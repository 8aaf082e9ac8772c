import type { Settings } from "../../src-shared/domain/settings.ts";

export type ThemeChoice = Settings["theme"];

export const themeChoices = ["system", "light", "dark"] as const satisfies readonly ThemeChoice[];

const systemIsDark = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

/** Puts the colours on the page, and again whenever the system's own change. @returns a function that ends this */
export function applyTheme(choice: ThemeChoice): () => void {
  const query = systemIsDark();
  const apply = (): void => {
    const isDark = choice === "dark" || (choice === "system" && query.matches);
    document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  };
  apply();
  query.addEventListener("change", apply);
  return () => query.removeEventListener("change", apply);
}
