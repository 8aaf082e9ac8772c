import { useMemo } from "react";
import { MarkdownBlocks } from "./MarkdownBlocks.tsx";
import { MarkdownStream } from "../../../src-shared/domain/markdown/MarkdownStream.ts";

/** A complete Markdown text with formulas. Size and colour are those of the element around it. */
export function Markdown({ text }: { text: string }) {
  const snapshot = useMemo(() => MarkdownStream.of(text).getSnapshot(), [text]);
  return <MarkdownBlocks snapshot={snapshot} />;
}
