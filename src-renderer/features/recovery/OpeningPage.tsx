import { useEffect } from "react";
import type { AppState } from "../../../src-shared/domain/appState.ts";
import { words } from "../../components/words/words.ts";
import styles from "./RecoveryPage.module.css";

/** Stands in the window while the history is closed. */
export function OpeningPage({ work }: Pick<Extract<AppState, { phase: "opening" }>, "work">) {
  const { title, text } = words().recovery.opening[work];
  useEffect(() => {
    document.title = "Stemma";
  }, []);
  return (
    <main className={styles["page"]}>
      <div className={styles["column"]} aria-live="polite">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
    </main>
  );
}
