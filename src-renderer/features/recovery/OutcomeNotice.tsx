import { useClient } from "../../client/useClient.ts";
import { useTopic } from "../../client/useTopic.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { Notice } from "../../components/notice/Notice.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./OutcomeNotice.module.css";
import { outcomeWords } from "./recoveryWords.ts";

/** Says what came of restoring, rescuing or deleting, until it has been read. */
export function OutcomeNotice() {
  const client = useClient();
  const state = useTopic("app.state");
  const { run } = useAction();
  if (state?.phase !== "open" || state.outcome === null) return null;
  const { title, text } = outcomeWords(state.outcome);
  const hasFailed = state.outcome.type === "not-restored" || state.outcome.type === "not-emptied";
  return (
    <div className={styles["notice"]}>
      <Notice
        isAlert
        tone={hasFailed ? "trouble" : "calm"}
        title={title}
        actions={
          <Button onClick={() => void run(() => client.call("app.dismissOutcome", {}))}>
            {words().controls.close}
          </Button>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
