import type { ReactNode } from "react";
import { CopyButton } from "../copy-button/CopyButton.tsx";
import styles from "./code.module.css";

interface CodeFrameProps {
  language: string;
  /** What the copy button copies; without it there is no button. */
  copied?: string;
  children: ReactNode;
}

/** The box around code: the language, the copy button, the code in a box that scrolls. */
export function CodeFrame({ language, copied, children }: CodeFrameProps) {
  return (
    <div dir="ltr" className={styles["frame"]}>
      <div className={styles["bar"]}>
        <span className={styles["language"]}>{language || "code"}</span>
        {copied !== undefined && <CopyButton text={copied} />}
      </div>
      <pre className={styles["code"]}>
        <code>{children}</code>
      </pre>
    </div>
  );
}
