import { memo } from "react";
import { CodeFrame } from "./CodeFrame.tsx";

interface OpenCodeProps {
  /** The code so far; all but the last part never change. */
  parts: readonly string[];
  language: string;
}

/** A block of code that is still being written. */
export function OpenCode({ parts, language }: OpenCodeProps) {
  return (
    <CodeFrame language={language}>
      {parts.map((part, index) => (
        <CodePart key={index} text={part} />
      ))}
    </CodeFrame>
  );
}

const CodePart = memo(function CodePart({ text }: { text: string }) {
  return <span>{text}</span>;
});
