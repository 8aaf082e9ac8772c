import type { AttemptId, TurnId } from "../../../src-shared/domain/ids.ts";

/** What can be done about a turn. None of them rejects; what went wrong is shown by the page. */
export interface TurnActions {
  /** Asks another version of the question. Resolves to whether it was taken. */
  ask: (turnId: TurnId, question: string) => Promise<boolean>;
  regenerate: (turnId: TurnId) => void;
  goOn: (attemptId: AttemptId) => void;
  stop: (attemptId: AttemptId) => void;
  showTurn: (turnId: TurnId) => void;
  showAttempt: (attemptId: AttemptId) => void;
  foldThought: (attemptId: AttemptId, folded: boolean) => void;
}
