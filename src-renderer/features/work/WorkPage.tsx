import { type KeyboardEvent, use, useEffect, useId, useRef, useState } from "react";
import type { CheckReport, LineReport } from "../../../src-shared/domain/check.ts";
import { useClient } from "../../client/useClient.ts";
import { useAction } from "../../components/action/useAction.ts";
import { Button } from "../../components/button/Button.tsx";
import { CheckList } from "../../components/check/CheckList.tsx";
import { LineCheckList } from "../../components/check/LineCheckList.tsx";
import { badgeOf } from "../../components/check/badgeOf.ts";
import { BadgeMark } from "../../components/check/BadgeMark.tsx";
import { phraseWords } from "../../components/words/phraseWords.ts";
import { IsClosedContext } from "../../components/connection/IsClosedContext.ts";
import { ErrorNotice } from "../../components/notice/ErrorNotice.tsx";
import { formatChord } from "../../components/shortcuts/formatChord.ts";
import { withKeys } from "../../components/shortcuts/withKeys.ts";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { words } from "../../components/words/words.ts";
import styles from "./WorkPage.module.css";

interface Result {
  lines: LineReport;
  /** Null where no problem was given. */
  answer: CheckReport | null;
}

/** A person's own derivation, checked line by line; with its problem, the answer too. No model runs. */
export function WorkPage() {
  const client = useClient();
  const isClosed = use(IsClosedContext);
  const { run, isBusy, error } = useAction();
  const said = words().work;
  const { title } = said;
  const [problem, setProblem] = useState("");
  const [steps, setSteps] = useState("");
  const [result, setResult] = useState<Result>();
  const problemId = useId();
  const stepsId = useId();
  const hintId = useId();
  const results = useRef<HTMLElement>(null);

  const windowTitle = words().window.title(title);
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);

  const check = (): void =>
    void run(async () => {
      const [lines, answer] = await Promise.all([
        client.call("checking.lines", { derivation: steps }),
        problem.trim() === "" ? null : client.call("checking.given", { question: problem, answer: lastLine(steps) }),
      ]);
      setResult({ lines, answer });
      requestAnimationFrame(() => results.current?.scrollIntoView({ block: "nearest" }));
    });
  const checkByKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || steps.trim() === "") return;
    event.preventDefault();
    check();
  };
  const change = (set: (text: string) => void, text: string): void => {
    set(text);
    // What was found was found of another text.
    setResult(undefined);
  };
  return (
    <>
      <TopBar>
        <h1>{title}</h1>
      </TopBar>
      <div className={styles["flow"]}>
        <form
          className={styles["column"]}
          onSubmit={(event) => {
            event.preventDefault();
            check();
          }}
        >
          <p className={styles["lead"]}>{said.lead}</p>
          <label htmlFor={stepsId}>{said.steps}</label>
          <textarea
            id={stepsId}
            className={styles["steps"]}
            rows={7}
            maxLength={20_000}
            spellCheck={false}
            placeholder={"3x + 7 = 22\n3x = 15\nx = 5"}
            value={steps}
            aria-describedby={hintId}
            onKeyDown={checkByKey}
            onChange={(event) => change(setSteps, event.target.value)}
          />
          <p id={hintId} className={styles["hint"]}>
            {said.stepsHint}
          </p>
          <label htmlFor={problemId}>{said.problem}</label>
          <textarea
            id={problemId}
            className={styles["problem"]}
            rows={2}
            maxLength={20_000}
            placeholder={said.problemExample}
            value={problem}
            onKeyDown={checkByKey}
            onChange={(event) => change(setProblem, event.target.value)}
          />
          <div>
            <Button
              kind="main"
              type="submit"
              disabled={isClosed || isBusy || steps.trim() === ""}
              title={withKeys(said.check, formatChord("Mod+Enter"))}
            >
              {said.check}
            </Button>
          </div>
          {error !== undefined && <ErrorNotice error={error} />}
          {result !== undefined && (
            <section ref={results} aria-label={said.found} className={styles["result"]}>
              <LineCheckList report={result.lines} />
              {result.answer !== null && <AnswerFound report={result.answer} />}
            </section>
          )}
        </form>
      </div>
    </>
  );
}

function AnswerFound({ report }: { report: CheckReport }) {
  const { kind } = badgeOf(report);
  return (
    <div className={styles["answer"]}>
      <output>
        <BadgeMark kind={kind} /> <b>{words().work.answers[report.badge]}</b>{" "}
        {report.checks.length === 0 && phraseWords(report.reason)}
      </output>
      <CheckList checks={report.checks} />
    </div>
  );
}

/** What stands at the end is the answer. */
const lastLine = (steps: string): string => steps.trim().split("\n").at(-1)?.trim() ?? "";
