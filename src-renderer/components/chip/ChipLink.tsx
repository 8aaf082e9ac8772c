import type { ComponentProps } from "react";
import { joinClasses } from "../joinClasses.ts";
import styles from "./ChipLink.module.css";

/** A rounded link that shows a state. */
export function ChipLink({ className, children, ...rest }: ComponentProps<"a">) {
  return (
    <a className={joinClasses(styles["chip"], className)} {...rest}>
      {children}
    </a>
  );
}
