import { ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { joinClasses } from "../joinClasses.ts";
import styles from "./Disclosure.module.css";

interface DisclosureProps {
  isOpen: boolean;
  onToggle: () => void;
  /** The words of the header; they are the button's name. */
  header: ReactNode;
  /** Buttons at the header's end, outside the toggle. */
  actions?: ReactNode;
  /** The name of the part that opens. */
  label: string;
  /** Marks what is happening now. */
  isLive?: boolean;
  /** Something thin on the lower edge of the header, such as a `ProgressLine`. */
  edge?: ReactNode;
  /** Only mounted while open. */
  children: ReactNode;
}

/** A header that folds and unfolds what is below it. */
export function Disclosure(props: DisclosureProps) {
  const { isOpen, onToggle, header, actions, edge, label, isLive = false, children } = props;
  const bodyId = useId();
  return (
    <div>
      <div className={joinClasses(styles["header"], isLive && styles["live"])}>
        <button
          type="button"
          className={styles["toggle"]}
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={onToggle}
        >
          <ChevronRight
            size={14}
            strokeWidth={2}
            aria-hidden
            className={joinClasses(styles["mark"], isOpen && styles["turned"])}
          />
          {header}
        </button>
        {actions}
        {edge !== undefined && <div className={styles["edge"]}>{edge}</div>}
      </div>
      {isOpen && (
        <section id={bodyId} aria-label={label} className={styles["body"]}>
          {children}
        </section>
      )}
    </div>
  );
}
