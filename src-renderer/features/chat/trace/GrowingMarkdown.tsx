import { useEffect, useRef, useState } from "react";
import { MarkdownLive } from "../../../components/markdown/MarkdownLive.tsx";
import { MarkdownStream } from "../../../../src-shared/domain/markdown/MarkdownStream.ts";

interface GrowingMarkdownProps {
  /** Grows at its end most of the time; where it does not, it is set anew. */
  text: string;
  isFinished: boolean;
}

/** A short Markdown text that is being written. */
export function GrowingMarkdown({ text, isFinished }: GrowingMarkdownProps) {
  const [stream, setStream] = useState(() => new MarkdownStream());
  const fed = useRef({ stream, text: "", isFinished: false });
  useEffect(() => {
    const { current } = fed;
    if (!text.startsWith(current.text) || (current.isFinished && text !== current.text)) {
      const next = new MarkdownStream();
      fed.current = { stream: next, text, isFinished };
      next.append(text);
      if (isFinished) next.finish();
      setStream(next);
      return;
    }
    if (!current.isFinished) current.stream.append(text.slice(current.text.length));
    if (isFinished) current.stream.finish();
    fed.current = { ...current, text, isFinished: current.isFinished || isFinished };
  }, [text, isFinished]);
  return <MarkdownLive stream={stream} />;
}
