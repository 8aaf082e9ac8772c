import { createContext } from "react";

/** Whether the browser skips this part of the page, so that its formulas need not be set. */
export const OutOfSightContext = createContext(false);
