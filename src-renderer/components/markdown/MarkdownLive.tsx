import { useSyncExternalStore } from "react";
import { MarkdownBlocks } from "./MarkdownBlocks.tsx";
import type { MarkdownStream } from "../../../src-shared/domain/markdown/MarkdownStream.ts";

/** A Markdown text with formulas that is being written. Size and colour are those of the element around it. */
export function MarkdownLive({ stream }: { stream: MarkdownStream }) {
  const snapshot = useSyncExternalStore(stream.subscribe, stream.getSnapshot, stream.getSnapshot);
  return <MarkdownBlocks snapshot={snapshot} />;
}
