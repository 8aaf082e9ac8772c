import { useState } from "react";
import { Button } from "../button/Button.tsx";
import { formatCount } from "../format/formatCount.ts";
import { joinClasses } from "../joinClasses.ts";
import { words } from "../words/words.ts";
import styles from "./LongText.module.css";

/** Characters that are shown of a text before it is folded. */
const shownLength = 700;

interface LongTextProps {
  /** The text's name. */
  label: string;
  text: string;
  /** Defaults to false: reading type. */
  isCode?: boolean;
}

/** A text as it is, letter by letter, with its line breaks; a long one shows its beginning until it is asked for. */
export function LongText({ label, text, isCode = false }: LongTextProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isLong = text.length > shownLength * 1.3;
  const shown = isLong && !isOpen ? `${text.slice(0, shownLength)}…` : text;
  const { showLess, showAll, ofText } = words().texts;
  const toggle = isOpen ? showLess : showAll(formatCount(text.length, "character"));
  return (
    <div className={styles["holder"]}>
      <section aria-label={label}>
        <pre dir="auto" className={joinClasses(styles["text"], isCode && styles["code"])}>
          {shown}
        </pre>
      </section>
      {isLong && (
        <Button
          kind="quiet"
          aria-expanded={isOpen}
          aria-label={ofText(toggle, label)}
          onClick={() => setIsOpen(!isOpen)}
        >
          {toggle}
        </Button>
      )}
    </div>
  );
}
