import { ChevronDown, ChevronUp, X } from "lucide-react";
import { emptySearch, type HitPlace, routeHref } from "../../../app/routes.ts";
import { IconButton } from "../../../components/icon-button/IconButton.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./HitBar.module.css";
import type { ShownHits } from "./useHit.ts";

function hitWords({ text, part }: HitPlace, { count, index }: ShownHits): string {
  const { looking, gone, place } = words().chat.found;
  if (count === undefined) return looking(text);
  return count === 0 ? gone(text, part) : place(text, part, index + 1, count);
}

interface HitBarProps {
  hit: HitPlace;
  shown: ShownHits;
  onClose: () => void;
}

/** What was looked for and found here, and the ways to the next place, back to the list, and out of it. */
export function HitBar({ hit, shown, onClose }: HitBarProps) {
  const { count = 0, index, goTo } = shown;
  const { bar, all, previous, next, stop } = words().chat.found;
  const step = (by: number): void => goTo((index + by + count) % count);
  return (
    <search className={styles["bar"]} aria-label={bar}>
      <output className={styles["words"]} dir="auto">
        {hitWords(hit, shown)}
      </output>
      <a
        href={routeHref({
          page: "search",
          choice: { ...emptySearch, text: hit.text, thoughts: hit.part === "thought" },
        })}
      >
        {all}
      </a>
      <IconButton icon={ChevronUp} label={previous} disabled={count < 2} onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label={next} disabled={count < 2} onClick={() => step(1)} />
      <IconButton icon={X} label={stop} onClick={onClose} />
    </search>
  );
}
