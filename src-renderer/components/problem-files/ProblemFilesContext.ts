import { createContext } from "react";

/** Lets the person choose problem files, and opens them. */
export const ProblemFilesContext = createContext<() => void>(() => undefined);
