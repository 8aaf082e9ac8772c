import { ChevronRight } from "lucide-react";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { ErrorBoundary } from "../../components/error-boundary/ErrorBoundary.tsx";
import { splitFormulas } from "../../../src-shared/domain/markdown/splitFormulas.ts";
import { words } from "../../components/words/words.ts";
import styles from "./FormulaPreview.module.css";

// Setting formulas is far heavier than the rest of the page, which must be usable first.
const ProblemText = lazy(async () => ({
  default: (await import("../../components/problem/ProblemText.tsx")).ProblemText,
}));

/** How the formulas in a question will look, where it has any. */
export function FormulaPreview({ text }: { text: string }) {
  const shown = useDeferredValue(text);
  const [isOpen, setIsOpen] = useState(true);
  const hasFormula = useMemo(() => splitFormulas(shown).some((part) => typeof part !== "string"), [shown]);
  if (!hasFormula) return null;
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)} className={styles["preview"]}>
      <summary>
        <ChevronRight size={13} aria-hidden />
        {words().composer.preview}
      </summary>
      {isOpen && (
        <ErrorBoundary key={shown} fallback={null}>
          <Suspense>
            <ProblemText text={shown} />
          </Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
}
