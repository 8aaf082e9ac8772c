import { isBareFormula } from "../../../src-shared/domain/markdown/isBareFormula.ts";
import { splitFormulas } from "../../../src-shared/domain/markdown/splitFormulas.ts";
import { ErrorBoundary } from "../error-boundary/ErrorBoundary.tsx";
import { Maths } from "./Maths.tsx";

/** A final answer on one line, its formulas set. */
export function FinalAnswer({ answer }: { answer: string }) {
  const parts = isBareFormula(answer) ? [{ raw: answer, source: answer }] : splitFormulas(answer);
  return (
    <ErrorBoundary key={answer} fallback={answer}>
      {parts.map((part, index) =>
        typeof part === "string" ? part : <Maths key={index} raw={part.raw} source={part.source} display={false} />,
      )}
    </ErrorBoundary>
  );
}
