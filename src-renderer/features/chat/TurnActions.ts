import type { Effort } from "../../../src-shared/domain/effort.ts";
import type { AttemptId, SampleGroupId, TurnId } from "../../../src-shared/domain/ids.ts";

/** What can be done about a turn. None of them rejects; what went wrong is shown by the page. */
export interface TurnActions {
  /** Asks another version of the question. Resolves to whether it was taken. */
  ask: (turnId: TurnId, question: string) => Promise<boolean>;
  regenerate: (turnId: TurnId) => void;
  /** With more room to think where an effort is given. */
  goOn: (attemptId: AttemptId, effort?: Effort) => void;
  /** Ends the thought, of a run under way or of one that broke off, and has the answer written. */
  answerNow: (attemptId: AttemptId) => void;
  /** Takes up the thought of an answered attempt again, in a new one. */
  thinkMore: (attemptId: AttemptId) => void;
  /** Tells the model what a check found against its answer, in a new attempt. */
  repair: (attemptId: AttemptId) => void;
  /** Cuts the thought after `offset` characters of a segment and thinks on from there, in a new attempt. */
  continueFrom: (attemptId: AttemptId, segment: number, offset: number) => void;
  stop: (attemptId: AttemptId) => void;
  stopSamples: (sampleGroupId: SampleGroupId) => void;
  showTurn: (turnId: TurnId) => void;
  showAttempt: (attemptId: AttemptId) => void;
  /** Copies what led to this attempt, and it, into a new conversation, and goes there. */
  fork: (attemptId: AttemptId) => void;
  foldThought: (attemptId: AttemptId, folded: boolean) => void;
}
