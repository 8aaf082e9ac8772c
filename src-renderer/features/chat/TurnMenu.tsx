import { Columns2, Ellipsis, FileCode, GitFork } from "lucide-react";
import { useEffect, useState } from "react";
import type { AttemptId, TurnId } from "../../../src-shared/domain/ids.ts";
import { MenuButton, type MenuItem } from "../../components/menu/MenuButton.tsx";
import { words } from "../../components/words/words.ts";
import { CompareDialog } from "./compare/CompareDialog.tsx";
import type { TurnActions } from "./TurnActions.ts";

interface TurnMenuProps {
  turnId: TurnId;
  attemptId: AttemptId;
  /** Attempts at the question. */
  count: number;
  /** Empty where there is none. */
  answer: string;
  actions: TurnActions;
}

/** How long it says that it has copied, in milliseconds. */
const shownMs = 2000;

/** The less frequent things that can be done with an answer. */
export function TurnMenu({ turnId, attemptId, count, answer, actions }: TurnMenuProps) {
  const [isComparing, setIsComparing] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const { more, copyLatex, fork, copied } = words().turnMenu;
  const copy = async (): Promise<void> => {
    const { answerToLatex } = await import("../../components/document/answerToLatex.ts");
    await navigator.clipboard.writeText(answerToLatex(answer));
    setIsCopied(true);
  };
  const items: MenuItem[] = [
    ...(answer === "" ? [] : [{ label: copyLatex, icon: FileCode, onSelect: () => void copy() }]),
    ...(count < 2 ? [] : [{ label: words().compare.open, icon: Columns2, onSelect: () => setIsComparing(true) }]),
    { label: fork, icon: GitFork, onSelect: () => actions.fork(attemptId) },
  ];
  return (
    <>
      <MenuButton icon={Ellipsis} label={more} items={items} />
      <span aria-live="polite">{isCopied && copied}</span>
      {isComparing && (
        <CompareDialog
          turnId={turnId}
          shownId={attemptId}
          onShow={actions.showAttempt}
          onClose={() => setIsComparing(false)}
        />
      )}
    </>
  );
}
