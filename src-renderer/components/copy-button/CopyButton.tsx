import { useEffect, useState } from "react";
import { Button } from "../button/Button.tsx";
import { words } from "../words/words.ts";

/** How long the button says that it worked, in milliseconds. */
const shownMs = 2000;

interface CopyButtonProps {
  /** What is copied, or what makes it when the button is pressed. */
  text: string | (() => string);
  label?: string;
}

/** Copies a text exactly as it is, and says whether that worked. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { copy: usual, copied, notCopied } = words().texts;
  const [outcome, setOutcome] = useState<"copied" | "failed" | undefined>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    navigator.clipboard.writeText(typeof text === "string" ? text : text()).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  };
  return (
    <Button kind="quiet" onClick={copy}>
      <span aria-live="polite">
        {outcome === "copied" ? copied : outcome === "failed" ? notCopied : (label ?? usual)}
      </span>
    </Button>
  );
}
