import { createContext, type ReactNode } from "react";

/** Gives something small to be shown behind a formula, by its LaTeX, or null. Null where formulas have no notes. */
export type FormulaNotes = ((source: string) => ReactNode) | null;

/** What the formulas of a part of the page are given to be shown behind them. */
export const FormulaNoteContext = createContext<FormulaNotes>(null);
