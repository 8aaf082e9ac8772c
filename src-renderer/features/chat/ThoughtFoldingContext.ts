import { createContext } from "react";
import type { ThoughtFolding } from "../../../src-shared/domain/settings.ts";

/** When thoughts are folded that nobody folded or unfolded. */
export const ThoughtFoldingContext = createContext<ThoughtFolding>("answered");
