import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "../joinClasses.ts";
import styles from "./Menu.module.css";

interface MenuEntryProps {
  label: string;
  icon?: LucideIcon;
  /** Whether it is the chosen one of several; without it the entry is no choice but an action. */
  isChecked?: boolean;
  /** Quieter words at the entry's end. */
  detail?: ReactNode;
  /** Keys that do the same, such as `F2`. */
  keys?: string | undefined;
  isDanger?: boolean | undefined;
  onSelect: () => void;
}

/** One line of a menu. Choosing it closes the menu. */
export function MenuEntry({ label, icon: Icon, isChecked, detail, keys, isDanger = false, onSelect }: MenuEntryProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={joinClasses(styles["item"], isDanger && styles["danger"])}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
        onSelect();
      }}
      {...(isChecked === undefined ? { role: "menuitem" } : { role: "menuitemradio", "aria-checked": isChecked })}
    >
      {Icon !== undefined && <Icon size={15} strokeWidth={1.75} aria-hidden />}
      <span className={styles["label"]}>{label}</span>
      {detail !== undefined && <span className={styles["detail"]}>{detail}</span>}
      {keys !== undefined && <kbd className={styles["keys"]}>{keys}</kbd>}
    </button>
  );
}
