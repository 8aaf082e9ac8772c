import { useEffect, useRef, useState } from "react";
import { ErrorBoundary } from "../../components/error-boundary/ErrorBoundary.tsx";
import { Markdown } from "../../components/markdown/Markdown.tsx";
import { MarkdownLive } from "../../components/markdown/MarkdownLive.tsx";
import { MarkdownStream } from "../../../src-shared/domain/markdown/MarkdownStream.ts";
import type { AttemptStore } from "./AttemptStore.ts";
import styles from "./SegmentText.module.css";
import { useAttempt } from "./useAttempt.ts";

interface SegmentTextProps {
  store: AttemptStore;
  index: number;
}

/** Text that grows; what has settled is not set again. */
function GrowingText({ store, index }: SegmentTextProps) {
  const [stream] = useState(() => new MarkdownStream());
  const fed = useRef(0);
  useEffect(
    () =>
      store.followText(index, fed.current, {
        onText(text) {
          fed.current += text.length;
          stream.append(text);
        },
        onEnd: () => stream.finish(),
      }),
    [store, index, stream],
  );
  return <MarkdownLive stream={stream} />;
}

/** The text as the model wrote it, where it could not be set. */
function PlainText({ store, index }: SegmentTextProps) {
  const text = useAttempt(store, ({ attempt }) => attempt.segments[index]?.text ?? "");
  return <div className={styles["plain"]}>{text}</div>;
}

/** The text of one segment: set once when the run is over, piece by piece while it goes on. */
export function SegmentText({ store, index }: SegmentTextProps) {
  const isRunning = useAttempt(store, ({ attempt }) => attempt.phase !== null);
  const round = useAttempt(store, (state) => state.round);
  // What has grown here stays as it is when the run ends, so that nothing is set anew and nothing jumps.
  const [hasGrown, setHasGrown] = useState(isRunning);
  if (isRunning && !hasGrown) setHasGrown(true);
  const text = useAttempt(store, ({ attempt }) => (hasGrown ? "" : (attempt.segments[index]?.text ?? "")));
  return (
    <ErrorBoundary fallback={<PlainText store={store} index={index} />}>
      {hasGrown ? <GrowingText key={round} store={store} index={index} /> : <Markdown text={text} />}
    </ErrorBoundary>
  );
}
