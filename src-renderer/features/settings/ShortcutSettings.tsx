import { useState } from "react";
import type { Chord, ShortcutAction } from "../../../src-shared/domain/shortcuts.ts";
import { Button } from "../../components/button/Button.tsx";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { defaultChords } from "../../components/shortcuts/defaultChords.ts";
import { words } from "../../components/words/words.ts";
import styles from "./ShortcutSettings.module.css";
import part from "./SettingsPart.module.css";
import { ShortcutRow } from "./ShortcutRow.tsx";
import { useSettings } from "./useSettings.ts";

const actions = Object.keys(defaultChords) as ShortcutAction[];

/** Which keys do what; those that are pressed anywhere can be others. */
export function ShortcutSettings({ isDisabled }: { isDisabled: boolean }) {
  const { values, change, error } = useSettings();
  const [waitingFor, setWaitingFor] = useState<ShortcutAction>();
  const { title, fixed, keys, reset } = words().shortcuts;
  const own = values?.shortcuts ?? {};
  const isOff = isDisabled || values === undefined;
  const chordsNow = { ...defaultChords, ...own };

  const save = (action: ShortcutAction, chord: Chord | null): void => {
    setWaitingFor(undefined);
    const { [action]: _before, ...others } = own;
    void change({ shortcuts: chord === defaultChords[action] ? others : { ...others, [action]: chord } });
  };
  const fixedKeys = [
    [fixed.solve, keys["Enter"]],
    [fixed.line, `${keys["Shift"]}+${keys["Enter"]}`],
    [fixed.stop, keys["Escape"]],
  ];
  return (
    <section aria-labelledby="keys" className={part["part"]}>
      <h2 id="keys">{title}</h2>
      <ul className={styles["rows"]}>
        {actions.map((action) => (
          <ShortcutRow
            key={action}
            action={action}
            chords={chordsNow}
            isDisabled={isOff}
            isWaiting={waitingFor === action}
            onWait={(isWaiting) => setWaitingFor(isWaiting ? action : undefined)}
            onSave={(chord) => save(action, chord)}
          />
        ))}
        {fixedKeys.map(([name, key]) => (
          <li key={name} className={styles["row"]}>
            <span>{name}</span>
            <kbd>{key}</kbd>
          </li>
        ))}
      </ul>
      {Object.keys(own).length > 0 && (
        <div>
          <Button disabled={isOff} onClick={() => void change({ shortcuts: {} })}>
            {reset}
          </Button>
        </div>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
    </section>
  );
}
