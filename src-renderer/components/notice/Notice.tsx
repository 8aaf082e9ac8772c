import type { ReactNode } from "react";
import { joinClasses } from "../joinClasses.ts";
import styles from "./Notice.module.css";

interface NoticeProps {
  /** `trouble` for what went wrong; defaults to `calm`. */
  tone?: "calm" | "trouble";
  title: ReactNode;
  /** What the person can do about it. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Announces it as soon as it appears. */
  isAlert?: boolean;
}

/** A message that stays where it belongs, in words, with what to do next. */
export function Notice({ tone = "calm", title, children, actions, isAlert = false }: NoticeProps) {
  return (
    <div role={isAlert ? "alert" : "note"} className={joinClasses(styles["notice"], styles[tone])}>
      <div className={styles["words"]}>
        <p className={styles["title"]}>{title}</p>
        {children !== undefined && <div className={styles["advice"]}>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles["actions"]}>{actions}</div>}
    </div>
  );
}
