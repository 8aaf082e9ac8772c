import { type KeyboardEvent, useState } from "react";
import type { Chord, ShortcutAction } from "../../../src-shared/domain/shortcuts.ts";
import { Button } from "../../components/button/Button.tsx";
import { chordOf } from "../../components/shortcuts/chordOf.ts";
import { formatChord } from "../../components/shortcuts/formatChord.ts";
import type { Shortcuts } from "../../components/shortcuts/ShortcutsContext.ts";
import { words } from "../../components/words/words.ts";
import { chordProblem } from "./chordProblem.ts";
import styles from "./ShortcutSettings.module.css";

interface ShortcutRowProps {
  action: ShortcutAction;
  /** Those of all actions. */
  chords: Shortcuts;
  isDisabled: boolean;
  /** Its new keys are waited for. */
  isWaiting: boolean;
  onWait: (isWaiting: boolean) => void;
  /** Null for no keys. */
  onSave: (chord: Chord | null) => void;
}

/** The keys of one action, and how to change them: the button takes what is pressed next. */
export function ShortcutRow({ action, chords, isDisabled, isWaiting, onWait, onSave }: ShortcutRowProps) {
  const { names, none, change, changeFor, press, help } = words().shortcuts;
  const [problem, setProblem] = useState<string>();
  const chord = chords[action];
  const wait = (isNow: boolean): void => {
    setProblem(undefined);
    onWait(isNow);
  };
  const listen = (event: KeyboardEvent): void => {
    if (!isWaiting || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return wait(false);
    if (event.key === "Backspace" || event.key === "Delete") {
      wait(false);
      return onSave(null);
    }
    if (["Control", "Meta", "Shift", "Alt", "AltGraph"].includes(event.key)) return;
    const pressed = chordOf(event.nativeEvent);
    const found = chordProblem(pressed, action, chords);
    setProblem(found);
    if (found === undefined && pressed !== undefined) onSave(pressed);
  };
  return (
    <li className={styles["row"]}>
      <span>{names[action]}</span>
      {!isWaiting &&
        (chord === null ? <span className={styles["none"]}>{none}</span> : <kbd>{formatChord(chord)}</kbd>)}
      <Button
        kind="quiet"
        disabled={isDisabled}
        aria-label={isWaiting ? press : changeFor(names[action])}
        aria-pressed={isWaiting}
        onClick={() => wait(!isWaiting)}
        onKeyDown={listen}
        onBlur={() => isWaiting && wait(false)}
      >
        {isWaiting ? press : change}
      </Button>
      {isWaiting && (
        <output className={problem === undefined ? styles["help"] : styles["problem"]}>{problem ?? help}</output>
      )}
    </li>
  );
}
