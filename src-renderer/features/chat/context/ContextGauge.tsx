import { useEffect, useRef } from "react";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import { formatCount } from "../../../components/format/formatCount.ts";
import { formatNumber } from "../../../components/format/formatNumber.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import { words } from "../../../components/words/words.ts";
import { effortName } from "../effort/effortWords.ts";
import styles from "./ContextGauge.module.css";
import { contextParts } from "./contextParts.ts";

/** What fills the context of a run: a bar, and the same in words and numbers. */
export function ContextGauge({ attempt }: { attempt: Attempt }) {
  const { plan } = attempt;
  const gauge = useRef<HTMLElement>(null);
  // It opens below its button, which often stands at the lower edge of the page.
  useEffect(() => {
    gauge.current?.scrollIntoView({ block: "nearest" });
  }, []);
  if (plan === null) return null;
  const parts = contextParts(attempt);
  const { title, total, effort } = words().context;
  return (
    <section ref={gauge} aria-label={title} className={styles["gauge"]}>
      <p className={styles["head"]}>
        <b>{total(formatCount(plan.contextTokens, "token"))}</b>
        <span>{effort(effortName(plan.effort), formatCount(plan.thoughtTokens, "token"))}</span>
      </p>
      <div aria-hidden className={styles["bar"]}>
        {parts.map(({ name, tokens }) => (
          <span key={name} className={styles[name]} style={{ flexGrow: tokens }} />
        ))}
      </div>
      <ul className={styles["parts"]}>
        {parts.map(({ name, label, tokens, isReserve }) => (
          <li key={name} className={joinClasses(isReserve && styles["reserve"])}>
            <span aria-hidden className={joinClasses(styles["swatch"], styles[name])} />
            <span>{label}</span> <span className={styles["tokens"]}>{formatNumber(tokens)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
