import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Turn } from "../../../../src-shared/domain/conversation.ts";
import type { HitPlace } from "../../../app/routes.ts";
import { useClient } from "../../../client/useClient.ts";
import type { OpenConversation } from "../useConversation.ts";
import { findHits } from "./findHits.ts";
import { HitMarks } from "./HitMarks.ts";
import { whenSettled } from "./whenSettled.ts";

/** A long text comes in over many short tasks. When this part of what was written is on the page, the rest is marks. */
const setShare = 0.6;

/** Characters of the part that was looked for, as they were written. */
function lengthOf({ question, attempt }: Turn, { part }: HitPlace): number {
  if (part === "question") return question.length;
  return attempt.segments.reduce((sum, { kind, text }) => (kind === part ? sum + text.length : sum), 0);
}

export interface ShownHits {
  /** Places that are marked; undefined while they are being looked for. */
  count: number | undefined;
  /** The one that is set off. */
  index: number;
  goTo: (index: number) => void;
}

/**
 * Brings the place that was looked for to light: its branch, its thought unfolded, what was found marked and in sight.
 * @param content the element that holds the turns
 * @param hold keeps the page from running to its end
 */
export function useHit(
  hit: HitPlace | undefined,
  { conversation, stores, show, reload }: OpenConversation,
  content: RefObject<HTMLElement | null>,
  hold: () => void,
): ShownHits {
  const client = useClient();
  const [marks] = useState(() => new HitMarks());
  const [found, setFound] = useState<{ hit: HitPlace; count: number; index: number }>();
  const revealed = useRef<HitPlace>(undefined);
  const shownTurn = conversation?.turns.find(({ turnId }) => turnId === hit?.turnId);
  const isShown =
    shownTurn !== undefined && (hit?.attemptId ?? shownTurn.attempt.attemptId) === shownTurn.attempt.attemptId;
  const isLoaded = conversation !== undefined;
  const writtenLength = shownTurn === undefined || hit === undefined ? 0 : lengthOf(shownTurn, hit);

  useEffect(() => {
    // Asked once: the person may go to another branch afterwards.
    if (hit === undefined || !isLoaded || isShown || revealed.current === hit) return;
    revealed.current = hit;
    client
      .call("conversations.reveal", { turnId: hit.turnId, attemptId: hit.attemptId })
      .then(show, () => void reload());
  }, [client, hit, isLoaded, isShown, show, reload]);

  useEffect(() => {
    const root = content.current;
    if (hit === undefined || !isShown || root === null) return undefined;
    revealed.current = hit;
    hold();
    if (hit.part === "thought" && hit.attemptId !== null) stores.get(hit.attemptId)?.setThoughtFolded(false);
    const stopWaiting = whenSettled(root, (isLast) => {
      const { places, nearest, length } = findHits(root, hit);
      if (!isLast && (places.length === 0 || length < setShare * writtenLength)) return false;
      hold();
      marks.show(places);
      marks.goTo(nearest);
      setFound({ hit, count: places.length, index: nearest });
      return true;
    });
    return () => {
      stopWaiting();
      marks.clear();
    };
  }, [hit, isShown, writtenLength, content, hold, stores, marks]);

  const goTo = useCallback(
    (index: number) => {
      hold();
      marks.goTo(index);
      setFound((before) => before && { ...before, index });
    },
    [hold, marks],
  );
  const isKnown = found !== undefined && found.hit === hit;
  return { count: isKnown ? found.count : undefined, index: isKnown ? found.index : 0, goTo };
}
