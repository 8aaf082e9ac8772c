import type { Settings } from "../../src-shared/domain/settings.ts";

export type ThemeChoice = Settings["theme"];

const storageKey = "stemma.theme";

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

/** The choice as it was last known here, so that the first paint need not wait for the core. */
export function rememberedTheme(): ThemeChoice {
  try {
    const stored = window.localStorage.getItem(storageKey);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

export function rememberTheme(choice: ThemeChoice): void {
  try {
    window.localStorage.setItem(storageKey, choice);
  } catch {
    // Without storage the first paint follows the system.
  }
}
