import { memo, type ReactNode, useState } from "react";
import { ErrorBoundary } from "../../../components/error-boundary/ErrorBoundary.tsx";
import { joinClasses } from "../../../components/joinClasses.ts";
import { Markdown } from "../../../components/markdown/Markdown.tsx";
import { GrowingMarkdown } from "./GrowingMarkdown.tsx";
import styles from "./StepView.module.css";
import type { TraceStep } from "./TraceStore.ts";

interface StepViewProps {
  traceStep: TraceStep;
  isHidden: boolean;
  /** Shown below the step that is marked; null for the others. */
  actions: ReactNode;
}

/** The text of one step. One that has been seen growing stays as it is when it ends, so that nothing is set anew. */
export const StepView = memo(function StepView({ traceStep, isHidden, actions }: StepViewProps) {
  const { index, step, isOpen } = traceStep;
  const [hasGrown, setHasGrown] = useState(isOpen);
  if (isOpen && !hasGrown) setHasGrown(true);
  return (
    <div
      data-step={index}
      hidden={isHidden}
      dir="auto"
      className={joinClasses(styles["step"], actions !== null && styles["marked"])}
    >
      <ErrorBoundary fallback={<div className={styles["plain"]}>{step.text}</div>}>
        {hasGrown ? <GrowingMarkdown text={step.text} isFinished={!isOpen} /> : <Markdown text={step.text} />}
      </ErrorBoundary>
      {actions}
    </div>
  );
});
