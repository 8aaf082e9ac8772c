import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { joinClasses } from "../joinClasses.ts";
import { withKeys } from "../shortcuts/withKeys.ts";
import styles from "./IconButton.module.css";

interface IconLinkProps extends Omit<ComponentProps<"a">, "children" | "aria-label"> {
  icon: LucideIcon;
  label: string;
  /** Such as `Ctrl+Shift+O`. */
  keys?: string | undefined;
}

/** A link that is only an icon. */
export function IconLink({ icon: Icon, label, keys, className, ...rest }: IconLinkProps) {
  return (
    <a aria-label={label} title={withKeys(label, keys)} className={joinClasses(styles["icon"], className)} {...rest}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </a>
  );
}
