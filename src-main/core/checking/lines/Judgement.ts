import type { LineVerdict } from "../../../../src-shared/domain/check.ts";

export interface Judgement {
  readonly verdict: LineVerdict;
  /** One plain sentence. */
  readonly reason: string;
}

export const given = (reason: string): Judgement => ({ verdict: "given", reason });
export const follows = (reason: string): Judgement => ({ verdict: "follows", reason });
export const breaks = (reason: string): Judgement => ({ verdict: "breaks", reason });
export const open = (reason: string): Judgement => ({ verdict: "unknown", reason });
