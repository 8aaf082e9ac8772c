import { words } from "../words/words.ts";

/** A backend of llama.cpp as people know it; one that is not known by its own name. */
export const backendName = (backend: string): string => words().format.backends[backend] ?? backend;
