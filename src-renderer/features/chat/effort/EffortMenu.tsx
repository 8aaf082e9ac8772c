import { ChevronsUpDown } from "lucide-react";
import { useId, useRef, useState } from "react";
import { effortLevels } from "../../../../src-shared/domain/effortTokens.ts";
import type { Forecast } from "../../../../src-shared/domain/forecast.ts";
import { MenuEntry } from "../../../components/menu/MenuEntry.tsx";
import { MenuPopover } from "../../../components/menu/MenuPopover.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./EffortMenu.module.css";
import { choiceWords, effortDetail, effortName, timesNote, timeWords } from "./effortWords.ts";
import { OwnEffortDialog } from "./OwnEffortDialog.tsx";
import { SampleChoice } from "./SampleChoice.tsx";
import type { RunChoice } from "./useRunChoice.ts";

interface EffortMenuProps {
  choice: RunChoice;
  forecast: Forecast | undefined;
  isClosed: boolean;
  /** Called as the menu opens: time to look again what it shows. */
  onOpen: () => void;
}

/** How long the model may think about the next problem, and how often it is asked. */
export function EffortMenu({ choice, forecast, isClosed, onOpen }: EffortMenuProps) {
  const { effort, samples, chooseEffort, setSamples } = choice;
  const menuId = useId();
  const levelsId = useId();
  const samplesId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isOwnOpen, setIsOwnOpen] = useState(false);
  if (effort === undefined) return null;
  const isOwn = typeof effort === "number";
  const said = words().effort;
  const time = timeWords(effort, samples, forecast);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles["chip"]}
        aria-label={said.button(effortName(effort), samples, time)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        popoverTarget={menuId}
        title={said.buttonNote}
        disabled={isClosed}
      >
        <span className={styles["words"]}>{choiceWords(effort, samples, forecast)}</span>
        <ChevronsUpDown size={13} aria-hidden />
      </button>
      <MenuPopover
        id={menuId}
        label={said.menu}
        button={button}
        align="start"
        onToggle={(opened) => {
          setIsOpen(opened);
          if (opened) onOpen();
        }}
      >
        <fieldset aria-labelledby={levelsId} className={styles["group"]}>
          <div id={levelsId} className={styles["heading"]}>
            {said.howLong}
          </div>
          {effortLevels.map((level) => (
            <MenuEntry
              key={level}
              label={effortName(level)}
              detail={effortDetail(level, samples, forecast)}
              isChecked={level === effort}
              onSelect={() => chooseEffort(level)}
            />
          ))}
          <MenuEntry
            label={said.own}
            {...(isOwn && { detail: effortDetail(effort, samples, forecast) })}
            isChecked={isOwn}
            onSelect={() => setIsOwnOpen(true)}
          />
        </fieldset>
        <fieldset aria-labelledby={samplesId} className={styles["group"]}>
          <div id={samplesId} className={styles["heading"]}>
            {said.several}
          </div>
          <SampleChoice samples={samples} onChoose={setSamples} />
        </fieldset>
        <div className={styles["note"]}>{timesNote(forecast)}</div>
      </MenuPopover>
      {isOwnOpen && (
        <OwnEffortDialog
          effort={effort}
          samples={samples}
          forecast={forecast}
          onChoose={chooseEffort}
          onClose={() => setIsOwnOpen(false)}
        />
      )}
    </>
  );
}
