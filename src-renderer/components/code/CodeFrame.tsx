import type { ReactNode } from "react";
import { CopyButton } from "../copy-button/CopyButton.tsx";
import { words } from "../words/words.ts";
import styles from "./code.module.css";

interface CodeFrameProps {
  language: string;
  /** What the copy button copies; without it there is no button. */
  copied?: string;
  /** Buttons before that one. */
  actions?: ReactNode;
  /** What stands below the code, in the same box. */
  footer?: ReactNode;
  children: ReactNode;
}

/** The box around code: the language, the buttons, the code in a box that scrolls. */
export function CodeFrame({ language, copied, actions, footer, children }: CodeFrameProps) {
  return (
    <div dir="ltr" className={styles["frame"]}>
      <div className={styles["bar"]}>
        <span className={styles["language"]}>{language || words().texts.code}</span>
        <span className={styles["actions"]}>
          {actions}
          {copied !== undefined && <CopyButton text={copied} />}
        </span>
      </div>
      <pre className={styles["code"]}>
        <code>{children}</code>
      </pre>
      {footer}
    </div>
  );
}
