import type { KeyboardEvent } from "react";
import { mostSamples } from "../../../../src-shared/domain/mostSamples.ts";
import { words } from "../../../components/words/words.ts";
import styles from "./SampleChoice.module.css";

const numbers = Array.from({ length: mostSamples }, (_, index) => index + 1);

/** Left and right go through the numbers; up and down are the menu's. */
function step(event: KeyboardEvent): void {
  const steps: Record<string, Element | null | undefined> = {
    ArrowLeft: document.activeElement?.previousElementSibling,
    ArrowRight: document.activeElement?.nextElementSibling,
  };
  const to = steps[event.key];
  if (!(to instanceof HTMLElement)) return;
  event.preventDefault();
  to.focus();
}

interface SampleChoiceProps {
  samples: number;
  onChoose: (samples: number) => void;
}

/** How often a problem is asked: a row of a menu, which stays open so that the effect on the times can be seen. */
export function SampleChoice({ samples, onChoose }: SampleChoiceProps) {
  const { once, times } = words().effort;
  return (
    <div role="presentation" className={styles["row"]} onKeyDown={step}>
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={number === samples}
          aria-label={number === 1 ? once : times(number)}
          className={styles["number"]}
          onClick={() => onChoose(number)}
        >
          {number}
        </button>
      ))}
    </div>
  );
}
