import { useEffect, useState } from "react";
import { Button } from "../button/Button.tsx";

/** How long the button says that it worked, in milliseconds. */
const shownMs = 2000;

/** Copies a text exactly as it is, and says whether that worked. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | undefined>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  };
  return (
    <Button kind="quiet" onClick={copy}>
      <span aria-live="polite">
        {outcome === "copied" ? "Copied" : outcome === "failed" ? "Could not copy" : label}
      </span>
    </Button>
  );
}
