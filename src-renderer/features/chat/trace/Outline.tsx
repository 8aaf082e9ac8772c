import { type KeyboardEvent, memo, type RefObject, useEffect, useRef } from "react";
import { joinClasses } from "../../../components/joinClasses.ts";
import { formatCount } from "../../../components/format/formatCount.ts";
import { formatNumber } from "../../../components/format/formatNumber.ts";
import { words } from "../../../components/words/words.ts";
import { KindMark } from "./KindMark.tsx";
import styles from "./Outline.module.css";
import { firstWords, kindName } from "./stepWords.ts";
import { within, type TraceSnapshot, type TraceStep } from "./TraceStore.ts";

interface OutlineProps {
  groups: TraceSnapshot["groups"];
  shown: ReadonlySet<number> | null;
  /** The step that is read now. */
  currentIndex: number | null;
  /** Tokens of each character of the thought, about. */
  tokensPerCharacter: number;
  onSelect: (index: number) => void;
}

/** The steps of a thought as a list: what each does, its first words, its tokens. Arrow keys go through it. */
export function Outline({ groups, shown, currentIndex, tokensPerCharacter, onSelect }: OutlineProps) {
  const list = useRef<HTMLDivElement>(null);
  useKeepInSight(list, currentIndex);
  // One row is in the order of the Tab key: the one that is read, or the first.
  const isShown = currentIndex !== null && (shown === null || shown.has(currentIndex));
  const entryIndex = isShown ? currentIndex : firstShown(groups, shown);
  const move = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]:not([hidden] *)") ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined || at === -1) return;
    event.preventDefault();
    rows[next]?.focus();
  };
  return (
    // No `ol`, as its rows stand in groups. The keys are those of the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role
    <div ref={list} role="list" className={styles["outline"]} aria-label={words().trace.outline} onKeyDown={move}>
      {groups.map((group, place) => (
        <OutlineGroup
          key={place}
          group={group}
          isFull={place < groups.length - 1}
          shown={shown}
          currentIndex={within(group, currentIndex)}
          entryIndex={within(group, entryIndex)}
          tokensPerCharacter={tokensPerCharacter}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}

function firstShown(groups: OutlineProps["groups"], shown: ReadonlySet<number> | null): number | null {
  for (const group of groups) for (const { index } of group) if (shown === null || shown.has(index)) return index;
  return null;
}

interface OutlineGroupProps extends Omit<OutlineProps, "groups"> {
  group: readonly TraceStep[];
  isFull: boolean;
  entryIndex: number | null;
}

/** What the browser skips while it is out of sight: a list that sticks is gone through anew whenever the page scrolls. */
const OutlineGroup = memo(function OutlineGroup(props: OutlineGroupProps) {
  const { group, isFull, shown, currentIndex, entryIndex, ...rest } = props;
  return (
    <div className={isFull ? styles["full"] : undefined}>
      {group.map((traceStep) => (
        <OutlineRow
          key={traceStep.index}
          traceStep={traceStep}
          isHidden={shown !== null && !shown.has(traceStep.index)}
          isCurrent={traceStep.index === currentIndex}
          isEntry={traceStep.index === entryIndex}
          {...rest}
        />
      ))}
    </div>
  );
});

interface OutlineRowProps extends Pick<OutlineProps, "tokensPerCharacter" | "onSelect"> {
  traceStep: TraceStep;
  isHidden: boolean;
  isCurrent: boolean;
  isEntry: boolean;
}

const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { traceStep, isHidden, isCurrent, isEntry, tokensPerCharacter, onSelect } = props;
  const { index, step } = traceStep;
  const isRepeated = step.repeated > step.text.length / 2;
  const { kinds, row, repeats } = words().trace;
  const named = (kind: string): string => (isRepeated ? repeats(kind) : kind);
  const tokens = Math.max(1, Math.round(step.text.length * tokensPerCharacter));
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the list is none in HTML
    <div role="listitem" hidden={isHidden}>
      <button
        type="button"
        data-row={index}
        aria-current={isCurrent ? "step" : undefined}
        tabIndex={isEntry ? 0 : -1}
        className={joinClasses(styles["row"], styles[step.kind])}
        onClick={() => onSelect(index)}
      >
        <KindMark kind={step.kind} />
        <span className={styles["words"]}>
          {/* Its name: "Check, 120 tokens: Let me verify…" */}
          <span className="visually-hidden">{row(named(kindName(step.kind)), formatCount(tokens, "token"))} </span>
          <span className={styles["kind"]} aria-hidden>
            {named(kinds[step.kind])}
          </span>
          {firstWords(step)}
        </span>
        <span className={styles["tokens"]} aria-hidden>
          {formatNumber(tokens)}
        </span>
      </button>
    </div>
  );
});

/** Scrolls the list, and nothing else, so that the row can be seen; not while the person is in the list. */
function useKeepInSight(list: RefObject<HTMLDivElement | null>, index: number | null): void {
  useEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    if (box === null || row === null || row === undefined || box.matches(":hover")) return;
    const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
    if (inner.top < outer.top) box.scrollBy(0, inner.top - outer.top);
    else if (inner.bottom > outer.bottom) box.scrollBy(0, inner.bottom - outer.bottom);
  }, [list, index]);
}
