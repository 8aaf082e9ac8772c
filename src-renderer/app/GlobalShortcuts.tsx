import { useShortcut } from "../components/shortcuts/useShortcut.ts";
import { emptySearch, navigate } from "./routes.ts";

const begin = (): void => navigate({ page: "new" });
const search = (): void => navigate({ page: "search", choice: emptySearch });
const setUp = (): void => navigate({ page: "settings" });

/** What keys do wherever one is. */
export function GlobalShortcuts() {
  useShortcut("new", begin);
  useShortcut("search", search);
  useShortcut("settings", setUp);
  return null;
}
