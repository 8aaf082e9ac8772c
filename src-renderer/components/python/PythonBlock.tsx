import { CodeFrame } from "../code/CodeFrame.tsx";
import { HighlightedCode } from "../code/HighlightedCode.tsx";
import { Button } from "../button/Button.tsx";
import { words } from "../words/words.ts";
import { PythonOutput } from "./PythonOutput.tsx";
import type { PythonSupport } from "./PythonContext.ts";
import { useCodeRun } from "./useCodeRun.ts";

interface PythonBlockProps {
  code: string;
  language: string;
  support: PythonSupport;
}

/** Python with a button that runs it, and what came of that. */
export function PythonBlock({ code, language, support }: PythonBlockProps) {
  const { running, run, start, stop } = useCodeRun(code, support);
  const said = words().python;
  return (
    <CodeFrame
      language={language}
      copied={code}
      actions={
        // One button for both, so that the focus stays where it is.
        <Button kind="quiet" onClick={running === null ? () => start() : stop}>
          {running !== null ? said.stop : run === undefined ? said.run : said.runAgain}
        </Button>
      }
      footer={<PythonOutput running={running} run={run} onRunLonger={start} />}
    >
      <HighlightedCode code={code} language={language} />
    </CodeFrame>
  );
}
