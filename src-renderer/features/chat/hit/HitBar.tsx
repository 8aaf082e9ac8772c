import { ChevronDown, ChevronUp, X } from "lucide-react";
import { emptySearch, type HitPlace, routeHref } from "../../../app/routes.ts";
import { IconButton } from "../../../components/icon-button/IconButton.tsx";
import styles from "./HitBar.module.css";
import type { ShownHits } from "./useHit.ts";

const where = { question: "problem", answer: "answer", thought: "thought" } as const;

function words({ text, part }: HitPlace, { count, index }: ShownHits): string {
  if (count === undefined) return `Looking for “${text}”…`;
  if (count === 0) return `“${text}” is no longer in this ${where[part]}`;
  return `“${text}”: ${index + 1} of ${count} in this ${where[part]}`;
}

interface HitBarProps {
  hit: HitPlace;
  shown: ShownHits;
  onClose: () => void;
}

/** What was looked for and found here, and the ways to the next place, back to the list, and out of it. */
export function HitBar({ hit, shown, onClose }: HitBarProps) {
  const { count = 0, index, goTo } = shown;
  const step = (by: number): void => goTo((index + by + count) % count);
  return (
    <search className={styles["bar"]} aria-label="Found here">
      <output className={styles["words"]} dir="auto">
        {words(hit, shown)}
      </output>
      <a
        href={routeHref({
          page: "search",
          choice: { ...emptySearch, text: hit.text, thoughts: hit.part === "thought" },
        })}
      >
        All results
      </a>
      <IconButton icon={ChevronUp} label="Previous place" disabled={count < 2} onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label="Next place" disabled={count < 2} onClick={() => step(1)} />
      <IconButton icon={X} label="Stop marking" onClick={onClose} />
    </search>
  );
}
