import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { joinClasses } from "../joinClasses.ts";
import styles from "./SearchField.module.css";

interface SearchFieldProps extends Omit<ComponentProps<"input">, "type" | "onChange" | "aria-label"> {
  /** The field's name; shown in it while it is empty unless there is a placeholder. */
  label: string;
  onText: (text: string) => void;
}

/** One line to look for something with. */
export function SearchField({ label, onText, className, ...rest }: SearchFieldProps) {
  return (
    <label className={joinClasses(styles["field"], className)}>
      <Search size={15} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
    </label>
  );
}
