import { ArrowRight, BookOpen, Check, Diamond, Dot, Square, Undo2, type LucideIcon } from "lucide-react";
import type { StepKind } from "../../../../src-shared/domain/steps/Step.ts";
import { joinClasses } from "../../../components/joinClasses.ts";
import styles from "./KindMark.module.css";

const icons: Readonly<Record<StepKind, LucideIcon>> = {
  "set-up": Square,
  plan: Diamond,
  recall: BookOpen,
  compute: Dot,
  doubt: Undo2,
  check: Check,
  conclude: ArrowRight,
  final: Square,
};

/** The shape of a kind of step. The word stands beside it. */
export function KindMark({ kind }: { kind: StepKind }) {
  const Icon = icons[kind];
  return <Icon size={14} strokeWidth={2} aria-hidden className={joinClasses(styles["mark"], styles[kind])} />;
}
