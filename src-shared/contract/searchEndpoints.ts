import { z } from "zod";
import { searchFilters, searchPage, searchRequest } from "../domain/search.ts";
import { call } from "./endpoints.ts";

export const searchEndpoints = {
  /** Texts in which all words and formulas occur, the best first. Includes what was answered up to now. */
  "search.find": call(searchRequest, searchPage),
  "search.filters": call(z.object({}), searchFilters),
} as const;
