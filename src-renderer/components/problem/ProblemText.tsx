import { memo } from "react";
import { splitFormulas } from "../../../src-shared/domain/markdown/splitFormulas.ts";
import { Maths } from "../maths/Maths.tsx";
import styles from "./ProblemText.module.css";

/**
 * A question as it was typed, its formulas set. It is no Markdown: in a problem, `2*x*y` is a product and a line
 * break a line break.
 */
export const ProblemText = memo(function ProblemText({ text }: { text: string }) {
  return (
    <div dir="auto" className={styles["text"]}>
      {splitFormulas(text).map((part, index) => (typeof part === "string" ? part : <Maths key={index} {...part} />))}
    </div>
  );
});
