import type { BadgeKind } from "./badgeOf.ts";
import styles from "./BadgeMark.module.css";

/** The shape of a badge: a full round, a half one, a square, a ring. */
export function BadgeMark({ kind }: { kind: BadgeKind }) {
  return <span aria-hidden className={`${styles["mark"]} ${styles[kind]}`} />;
}
