import type { ComponentProps } from "react";
import { joinClasses } from "../joinClasses.ts";
import styles from "./Button.module.css";

/** `main` is the one thing to do here, `plain` an outlined button, `quiet` words that act, `stop` ends something. */
export type ButtonKind = "main" | "plain" | "quiet" | "stop";

interface ButtonProps extends ComponentProps<"button"> {
  /** Defaults to `plain`. */
  kind?: ButtonKind;
}

/** A button with words on it. */
export function Button({ kind = "plain", className, ...rest }: ButtonProps) {
  return <button type="button" className={joinClasses(styles["button"], styles[kind], className)} {...rest} />;
}
