import type { LineVerdict } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";

export interface Judgement {
  readonly verdict: LineVerdict;
  /** One plain sentence. */
  readonly reason: Phrase;
}

export const given = (reason: Phrase): Judgement => ({ verdict: "given", reason });
export const follows = (reason: Phrase): Judgement => ({ verdict: "follows", reason });
export const breaks = (reason: Phrase): Judgement => ({ verdict: "breaks", reason });
export const open = (reason: Phrase): Judgement => ({ verdict: "unknown", reason });
