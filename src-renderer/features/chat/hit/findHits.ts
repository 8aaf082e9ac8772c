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

/** The element of a turn within the page, or null while it is not there. */
export const turnElement = (root: HTMLElement, turnId: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-turn="${CSS.escape(turnId)}"]`);

/** Finds what was looked for in its part of a turn, as it stands on the page. */
export function findHits(turn: HTMLElement, { part, text, position }: HitPlace): Hits {
  // Problem and answer are marked as such; what is in neither is the thought.
  const root = part === "thought" ? turn : (turn.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? turn);
  const dom = new DomText(root, (element) => element !== root && element.dataset["part"] !== undefined);
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
