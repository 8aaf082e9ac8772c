export type SignKind =
  | "letter"
  | "digit"
  /** Plus, times and so on. */
  | "operator"
  | "relation"
  | "open"
  | "close"
  | "punctuation"
  /** A sum, a product, an integral. */
  | "large-operator"
  | "root"
  /** What stands over a letter. */
  | "accent"
  /** A part of a tall bracket, set of several. */
  | "piece"
  | "other";

/** What a glyph stands for. */
export interface Sign {
  readonly kind: SignKind;
  readonly latex: string;
  /** In running text; null where it only occurs in mathematics. */
  readonly text: string | null;
  /** Whether it is never part of running text, so that what it stands in is a formula. */
  readonly isMaths: boolean;
  /** False where the file does not say what it is. */
  readonly isKnown: boolean;
  /** How far its ink reaches above the baseline and below it, in sizes of its font; negative where it ends before. */
  readonly rise: number;
  readonly depth: number;
}
