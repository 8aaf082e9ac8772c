import type { SelfTest } from "../../../../src-shared/domain/selfTest.ts";
import { formatMoment } from "../../../components/format/formatMoment.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { LongText } from "../../../components/long-text/LongText.tsx";
import { words } from "../../../components/words/words.ts";
import styles from "./Profile.module.css";
import { missingWords, selfTestVerdict } from "./selfTestWords.ts";

/** What a self-test showed: the verdict, the prompt as the model reads it, and what it wrote. */
export function SelfTestResult({ result, profileName }: { result: SelfTest; profileName: string }) {
  const { tone, title, advice } = selfTestVerdict(result);
  const missing = missingWords(result);
  const said = words().profile;
  const { prompt, promptTokens, thought, answer, at } = result;
  return (
    <div className={styles["result"]}>
      <output className={joinClasses(styles["verdict"], styles[tone])}>
        <b>{title}</b> {advice}
      </output>
      {missing !== undefined && (
        <p className={joinClasses(styles["verdict"], styles["bad"])}>
          <b>{said.missing}</b> {missing}
        </p>
      )}
      <h4>{said.promptTitle(promptTokens)}</h4>
      <LongText isCode label={said.prompt} text={prompt} />
      {thought !== "" && (
        <>
          <h4>{said.thoughtTitle}</h4>
          <LongText label={said.thought} text={thought} />
        </>
      )}
      <h4>{said.answerTitle}</h4>
      {answer === "" ? <p>{said.noAnswer}</p> : <LongText label={said.answer} text={answer} />}
      <p className={styles["when"]}>{said.tried(formatMoment(at), profileName)}</p>
    </div>
  );
}
