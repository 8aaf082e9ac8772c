import type { AttemptId } from "../../../../src-shared/domain/ids.ts";
import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import { Button } from "../../../components/button/Button.tsx";
import { formatCount } from "../../../components/format/formatCount.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { FinalAnswer } from "../../../components/maths/FinalAnswer.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./SamplesPanel.module.css";
import { isGroupRunning, isVerified, leadingVote, sampleName, sampleState, voteWords } from "./sampleWords.ts";

interface SamplesPanelProps {
  group: SampleGroup;
  shownId: AttemptId;
  isClosed: boolean;
  onShow: (attemptId: AttemptId) => void;
  onStopAll: () => void;
}

/** Several attempts at one question: how far each is, how they agree, and a way to see each of them. */
export function SamplesPanel({ group, shownId, isClosed, onShow, onStopAll }: SamplesPanelProps) {
  const leading = leadingVote(group);
  const said = words().samples;
  return (
    <section aria-label={said.all} className={styles["panel"]}>
      <div className={styles["head"]}>
        <div aria-live="polite" className={styles["vote"]}>
          <b>{voteWords(group)}</b>
          {leading !== undefined && (
            <>
              <span>: </span>
              <span className={styles["answer"]}>
                <FinalAnswer answer={leading.answer} />
              </span>
            </>
          )}
          {group.votes.length > 0 && !isVerified(group) && <span className={styles["caution"]}>{said.noProof}</span>}
        </div>
        {isGroupRunning(group) && (
          <Button kind="stop" disabled={isClosed} onClick={onStopAll}>
            {said.stopAll}
          </Button>
        )}
      </div>
      <ul aria-label={said.all} className={styles["samples"]}>
        {group.samples.map((sample, index) => {
          const isShown = sample.attemptId === shownId;
          const state = sampleState(sample, group);
          return (
            <li key={sample.attemptId}>
              <button
                type="button"
                className={joinClasses(styles["sample"], isShown && styles["shown"])}
                aria-current={isShown}
                disabled={isClosed}
                onClick={() => !isShown && onShow(sample.attemptId)}
              >
                <span className="visually-hidden">{sampleName(sample, group)}</span>
                <span aria-hidden className={styles["number"]}>
                  {index + 1}
                </span>
                <span aria-hidden className={styles["answer"]}>
                  {sample.answer === null ? "–" : <FinalAnswer answer={sample.answer} />}
                </span>
                <span aria-hidden className={styles["state"]}>
                  <span className={joinClasses(styles[state])}>{said.states[state]}</span> ·{" "}
                  {formatCount(sample.outputTokens, "token")}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
