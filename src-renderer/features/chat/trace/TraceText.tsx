import { memo, type ReactNode, type RefObject } from "react";
import { joinClasses } from "../../../components/joinClasses.ts";
import { OutOfSight } from "../../../components/markdown/OutOfSight.tsx";
import { useGradually } from "../../../components/markdown/useGradually.ts";
import { StepView } from "./StepView.tsx";
import styles from "./TraceText.module.css";
import { within, type TraceSnapshot, type TraceStep } from "./TraceStore.ts";

interface TraceTextProps {
  groups: TraceSnapshot["groups"];
  /** Which steps are shown; null for all. */
  shown: ReadonlySet<number> | null;
  markedIndex: number | null;
  /** What can be done with the step that is marked. */
  actions: ReactNode;
  text: RefObject<HTMLDivElement | null>;
  /** The person has pressed on the text of a step. */
  onPress: (index: number) => void;
}

/** A group of steps is some 25 blocks of Markdown. */
const pace = { first: 3, step: 1 };

/** The text of a thought, step by step. Long ones come in over several short tasks. */
export function TraceText({ groups, shown, markedIndex, actions, text, onPress }: TraceTextProps) {
  const count = useGradually(groups.length, pace);
  const press = (target: EventTarget): void => {
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (isSelecting || !(target instanceof Element) || target.closest("a, button, summary") !== null) return;
    const index = target.closest<HTMLElement>("[data-step]")?.dataset["step"];
    if (index !== undefined) onPress(Number(index));
  };
  return (
    // Pressing on the text is a short cut; the outline does the same with keys and names.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div ref={text} data-thought="" className={styles["text"]} dir="auto" onClick={({ target }) => press(target)}>
      {groups.slice(0, count).map((group, place) => {
        const markedHere = within(group, markedIndex);
        return (
          <StepGroup
            key={place}
            group={group}
            isFull={place < groups.length - 1}
            isLater={place >= pace.first}
            shown={shown}
            markedIndex={markedHere}
            actions={markedHere === null ? null : actions}
          />
        );
      })}
    </div>
  );
}

interface StepGroupProps extends Pick<TraceTextProps, "shown" | "markedIndex" | "actions"> {
  group: readonly TraceStep[];
  isFull: boolean;
  /** It is not among those that are set at once. */
  isLater: boolean;
}

/** What the browser skips while it is out of sight. */
const StepGroup = memo(function StepGroup(props: StepGroupProps) {
  const { group, isFull, isLater, shown, markedIndex, actions } = props;
  return (
    <OutOfSight
      isSkippable={isFull}
      startsSkipped={isLater}
      className={joinClasses(styles["group"], isFull && styles["full"])}
    >
      {group.map((traceStep) => (
        <StepView
          key={traceStep.index}
          traceStep={traceStep}
          isHidden={shown !== null && !shown.has(traceStep.index)}
          actions={traceStep.index === markedIndex ? actions : null}
        />
      ))}
    </OutOfSight>
  );
});
