import type { StepKind } from "./Step.ts";

/** What a chunk stands in. */
export interface ChunkContext {
  /** What the chunk before it does; null for the first one. */
  before: StepKind | null;
  after: "start" | "sentence" | "line" | "paragraph";
  /** All before it is set-up. */
  isOpening: boolean;
  /** A check has begun, and its outcome has not been told. */
  isChecking: boolean;
  /** Nothing follows it. */
  isLast: boolean;
}

/** What a chunk does. */
export interface ChunkClass {
  kind: StepKind;
  /** Its words say so, rather than what is around it. */
  isMarked: boolean;
  turnsBack: boolean;
}
