import { findTerms, parseSearch } from "../../../../src-shared/domain/searchQuery.ts";
import { searchTokens } from "../../../../src-shared/domain/searchTokens.ts";
import type { HitPlace } from "../../../app/routes.ts";
import { DomText, type Found } from "./DomText.ts";

/** What was found on the page, and which of it is nearest to the place that was looked for. */
export interface Hits {
  places: Found[];
  nearest: number;
  /** Characters of the part as it stands on the page so far. */
  length: number;
}

const nothing: Hits = { places: [], nearest: 0, length: 0 };

/** Where the parts of a turn stand within it. */
const selectors: Readonly<Record<HitPlace["part"], string>> = {
  question: "[data-part=question]",
  answer: "[data-part=answer]",
  thought: "[data-thought]",
};

/** Finds what was looked for in its part of a turn, as far as it stands on the page. */
export function findHits(page: HTMLElement, { turnId, part, text, position }: HitPlace): Hits {
  const root = page.querySelector<HTMLElement>(`[data-turn="${CSS.escape(turnId)}"] ${selectors[part]}`);
  if (root === null) return nothing;
  const dom = new DomText(root);
  const spans = findTerms(searchTokens(dom.text), parseSearch(text));
  const wanted = position * dom.text.length;
  const found = spans.flatMap((span) => {
    const place = dom.find(span);
    return place === undefined ? [] : [{ place, distance: Math.abs(span.start - wanted) }];
  });
  const least = Math.min(...found.map(({ distance }) => distance));
  return {
    length: dom.text.length,
    places: found.map(({ place }) => place),
    nearest: Math.max(
      0,
      found.findIndex(({ distance }) => distance === least),
    ),
  };
}
