import type { CheckReport } from "../../../src-shared/domain/check.ts";
import { words } from "../words/words.ts";

/** What an answer is worth. Each has a word and a shape of its own beside its colour. */
export type BadgeKind = "verified" | "agrees" | "contradicted" | "claimed";

/** What rules alone found of an answer. */
export const badgeOf = ({ badge }: Pick<CheckReport, "badge">): { kind: BadgeKind; words: string } => ({
  kind: badge,
  words: words().checks.badges[badge],
});
