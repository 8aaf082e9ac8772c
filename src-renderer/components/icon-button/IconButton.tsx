import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { joinClasses } from "../joinClasses.ts";
import { withKeys } from "../shortcuts/withKeys.ts";
import styles from "./IconButton.module.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  icon: LucideIcon;
  /** The button's name; also its tooltip, with the keys if there are any. */
  label: string;
  /** Such as `F2`. */
  keys?: string | undefined;
}

/** A button that is only an icon. */
export function IconButton({ icon: Icon, label, keys, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={withKeys(label, keys)}
      className={joinClasses(styles["icon"], className)}
      {...rest}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
