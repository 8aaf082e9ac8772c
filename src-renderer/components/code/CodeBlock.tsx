import { memo, use } from "react";
import { PythonBlock } from "../python/PythonBlock.tsx";
import { PythonContext } from "../python/PythonContext.ts";
import { CodeFrame } from "./CodeFrame.tsx";
import { HighlightedCode } from "./HighlightedCode.tsx";

interface CodeBlockProps {
  code: string;
  /** As the fence names it; empty if it names none. */
  language: string;
}

const python = new Set(["python", "python3", "py"]);

/** A complete block of code. Python can be run where there is something to run it with. */
export const CodeBlock = memo(function CodeBlock({ code, language }: CodeBlockProps) {
  const support = use(PythonContext);
  if (support !== null && python.has(language.toLowerCase()) && code.trim() !== "") {
    return <PythonBlock code={code} language={language} support={support} />;
  }
  return (
    <CodeFrame language={language} copied={code}>
      <HighlightedCode code={code} language={language} />
    </CodeFrame>
  );
});
