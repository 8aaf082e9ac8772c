import { createContext } from "react";

/** How a page opens the sidebar where it is a drawer; null where the sidebar stands beside the page. */
export const DrawerContext = createContext<(() => void) | null>(null);
