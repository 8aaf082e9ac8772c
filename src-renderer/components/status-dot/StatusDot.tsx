import { joinClasses } from "../joinClasses.ts";
import styles from "./StatusDot.module.css";

/** Each has its own shape as well as its colour: filled, ring, ringed point, square. */
export type DotKind = "on" | "off" | "busy" | "failed";

/** A small mark beside words; it says nothing by itself to a screen reader. */
export function StatusDot({ kind }: { kind: DotKind }) {
  return <span className={joinClasses(styles["dot"], styles[kind])} aria-hidden />;
}
