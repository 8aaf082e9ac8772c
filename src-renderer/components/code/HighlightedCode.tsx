import { useMemo, type ReactNode } from "react";
import type { CodeNode } from "./highlightCode.ts";
import { useHighlighter } from "./useHighlighter.ts";

interface HighlightedCodeProps {
  code: string;
  /** As the fence names it; empty if it names none. */
  language: string;
}

/** Longer code, in characters, is not coloured: it would hold up the page. */
const maxHighlightedLength = 50_000;

/** Code, coloured if its language is known. */
export function HighlightedCode({ code, language }: HighlightedCodeProps) {
  const isHighlighted = language !== "" && code.length <= maxHighlightedLength;
  const highlighter = useHighlighter(isHighlighted);
  const nodes = useMemo(
    () => (isHighlighted ? highlighter?.highlightCode(code, language.toLowerCase()) : undefined),
    [isHighlighted, highlighter, code, language],
  );
  return nodes === undefined ? code : nodes.map(toElement);
}

function toElement(node: CodeNode, index: number): ReactNode {
  if (typeof node === "string") return node;
  return (
    <span key={index} className={node.className}>
      {node.children.map(toElement)}
    </span>
  );
}
