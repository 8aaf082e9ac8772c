import { ErrorBoundary } from "../../components/error-boundary/ErrorBoundary.tsx";
import { Maths } from "../../components/maths/Maths.tsx";
import { questionStart } from "./questionStart.ts";

/** How a question begins, its formulas set in the line. */
export function ProblemLine({ question }: { question: string }) {
  return (
    <ErrorBoundary key={question} fallback={question.slice(0, 200)}>
      {questionStart(question).map((part, index) =>
        typeof part === "string" ? part : <Maths key={index} raw={part.raw} source={part.source} display={false} />,
      )}
    </ErrorBoundary>
  );
}
