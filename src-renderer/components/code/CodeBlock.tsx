import { memo, useMemo, type ReactNode } from "react";
import { CodeFrame } from "./CodeFrame.tsx";
import type { CodeNode } from "./highlightCode.ts";
import { useHighlighter } from "./useHighlighter.ts";

interface CodeBlockProps {
  code: string;
  /** As the fence names it; empty if it names none. */
  language: string;
}

/** Longer code, in characters, is not coloured: it would hold up the page. */
const maxHighlightedLength = 50_000;

/** A complete block of code, coloured if its language is known. */
export const CodeBlock = memo(function CodeBlock({ code, language }: CodeBlockProps) {
  const isHighlighted = language !== "" && code.length <= maxHighlightedLength;
  const highlighter = useHighlighter(isHighlighted);
  const nodes = useMemo(
    () => (isHighlighted ? highlighter?.highlightCode(code, language.toLowerCase()) : undefined),
    [isHighlighted, highlighter, code, language],
  );
  return (
    <CodeFrame language={language} copied={code}>
      {nodes === undefined ? code : nodes.map(toElement)}
    </CodeFrame>
  );
});

function toElement(node: CodeNode, index: number): ReactNode {
  if (typeof node === "string") return node;
  return (
    <span key={index} className={node.className}>
      {node.children.map(toElement)}
    </span>
  );
}
