import type { SelfTest } from "../../../../src-shared/domain/selfTest.ts";
import { formatCount } from "../../../components/format/formatCount.ts";
import { formatMoment } from "../../../components/format/formatMoment.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { LongText } from "../../../components/long-text/LongText.tsx";
import styles from "./Profile.module.css";
import { missingWords, selfTestVerdict } from "./selfTestWords.ts";

/** What a self-test showed: the verdict, the prompt as the model reads it, and what it wrote. */
export function SelfTestResult({ result, profileName }: { result: SelfTest; profileName: string }) {
  const { tone, title, advice } = selfTestVerdict(result);
  const missing = missingWords(result);
  const { prompt, promptTokens, thought, answer, at } = result;
  return (
    <div className={styles["result"]}>
      <output className={joinClasses(styles["verdict"], styles[tone])}>
        <b>{title}</b> {advice}
      </output>
      {missing !== undefined && (
        <p className={joinClasses(styles["verdict"], styles["bad"])}>
          <b>Missing.</b> {missing}
        </p>
      )}
      <h4>The prompt as the model reads it, {formatCount(promptTokens, "token")}</h4>
      <LongText isCode label="Prompt" text={prompt} />
      {thought !== "" && (
        <>
          <h4>Its thought</h4>
          <LongText label="Thought of the test" text={thought} />
        </>
      )}
      <h4>Its answer</h4>
      {answer === "" ? <p>It wrote none.</p> : <LongText label="Answer of the test" text={answer} />}
      <p className={styles["when"]}>
        Tried {formatMoment(at)} with {profileName}.
      </p>
    </div>
  );
}
