import { plainFormula } from "../../../src-shared/domain/plainFormula.ts";
import { ErrorBoundary } from "../../components/error-boundary/ErrorBoundary.tsx";
import { Maths } from "../../components/maths/Maths.tsx";
import { questionStart } from "./questionStart.ts";

interface ProblemLineProps {
  question: string;
  /** Formulas are set; otherwise they stand there as plain text. */
  isSet: boolean;
}

/** How a question begins, in a line. */
export function ProblemLine({ question, isSet }: ProblemLineProps) {
  return (
    <ErrorBoundary key={question} fallback={question.slice(0, 200)}>
      {questionStart(question).map((part, index) => {
        if (typeof part === "string") return part;
        if (!isSet) return plainFormula(part.source);
        return <Maths key={index} raw={part.raw} source={part.source} display={false} />;
      })}
    </ErrorBoundary>
  );
}
