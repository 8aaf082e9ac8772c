import { Button } from "../../components/button/Button.tsx";
import { useShortcutKeys } from "../../components/shortcuts/useShortcutKeys.ts";
import { withKeys } from "../../components/shortcuts/withKeys.ts";
import { words } from "../../components/words/words.ts";
import type { AttemptStore } from "./AttemptStore.ts";
import { useAttempt } from "./useAttempt.ts";

interface AnswerNowButtonProps {
  store: AttemptStore;
  isClosed: boolean;
  onAnswerNow: () => void;
}

/** Ends the thought and has the answer written; once pressed, it says so until that has happened. */
export function AnswerNowButton({ store, isClosed, onAnswerNow }: AnswerNowButtonProps) {
  const isEnding = useAttempt(store, (state) => state.isEnding);
  const keys = useShortcutKeys("answer-now");
  const { answerNow, answerNowNote, endingThought } = words().runs;
  return (
    <Button
      // Not `disabled`, which would take the focus away.
      aria-disabled={isEnding}
      disabled={isClosed}
      onClick={() => !isEnding && onAnswerNow()}
      title={withKeys(answerNowNote, keys)}
    >
      {isEnding ? endingThought : answerNow}
    </Button>
  );
}
