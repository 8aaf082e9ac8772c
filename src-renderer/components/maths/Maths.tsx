import "katex/dist/katex.min.css";
import { memo, use } from "react";
import { CopyButton } from "../copy-button/CopyButton.tsx";
import { joinClasses } from "../joinClasses.ts";
import type { Formula } from "../../../src-shared/domain/markdown/findFormula.ts";
import { formulaMathml } from "./formulaMathml.ts";
import { words } from "../words/words.ts";
import { FormulaNoteContext } from "./FormulaNoteContext.ts";
import { formulaProblemWords } from "./formulaProblemWords.ts";
import { OutOfSightContext } from "./OutOfSightContext.ts";
import { renderFormula } from "./renderFormula.ts";
import styles from "./Maths.module.css";

/** A formula set by KaTeX, or its source: out of sight, and with what is wrong with it. Screen readers get MathML. */
export const Maths = memo(function Maths({ raw, source, display }: Formula) {
  const isOutOfSight = use(OutOfSightContext);
  const noteOn = use(FormulaNoteContext);
  const note = isOutOfSight ? null : noteOn?.(source);
  const rendered = isOutOfSight ? null : renderFormula(source, display);
  if (rendered !== null && "problem" in rendered)
    return <FormulaSource text={raw} note={formulaProblemWords(rendered.problem)} display={display} isBroken />;
  const content = rendered === null ? { children: raw } : { dangerouslySetInnerHTML: { __html: rendered.markup } };
  if (!display) {
    return (
      <>
        <span dir="ltr" className={styles["inline"]} data-latex={raw} {...content} />
        {note}
      </>
    );
  }
  return (
    <span className={styles["display"]}>
      <span dir="ltr" className={styles["scroller"]} data-latex={raw} {...content} />
      {note !== null && note !== undefined && <span className={styles["note"]}>{note}</span>}
      {!isOutOfSight && (
        <span className={styles["copy"]}>
          <CopyButton text={source} label={words().texts.copyLatex} />
          <CopyButton text={() => formulaMathml(source, true)} label={words().texts.copyMathml} />
        </span>
      )}
    </span>
  );
});

interface FormulaSourceProps {
  text: string;
  /** Why it is not set. */
  note: string;
  display: boolean;
  /** It is wrong, rather than only unfinished. Defaults to false. */
  isBroken?: boolean;
}

/** A formula that is not set: LaTeX as it was written. */
export function FormulaSource({ text, note, display, isBroken = false }: FormulaSourceProps) {
  return (
    <code
      dir="ltr"
      title={note}
      data-latex={isBroken ? text : undefined}
      className={joinClasses(styles["source"], display && styles["sourceDisplay"], isBroken && styles["broken"])}
    >
      {text}
    </code>
  );
}
