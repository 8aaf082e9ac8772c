import { useCallback, useState } from "react";
import type { ConversationId } from "../../src-shared/domain/ids.ts";
import { useAction } from "../components/action/useAction.ts";
import { Button } from "../components/button/Button.tsx";
import { ErrorNotice } from "../components/notice/ErrorNotice.tsx";
import { useShortcut } from "../components/shortcuts/useShortcut.ts";
import type { Command } from "../features/palette/Command.ts";
import { CommandPalette } from "../features/palette/CommandPalette.tsx";
import { words } from "../components/words/words.ts";
import styles from "./App.module.css";

interface PaletteProps {
  openId: ConversationId | null;
  more: readonly Command[];
}

/** The command palette, where it is open, and what went wrong with what was done from it. */
export function Palette({ openId, more }: PaletteProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { runNow, error, clear } = useAction();
  useShortcut(
    "palette",
    useCallback(() => setIsOpen((before) => !before), []),
    { isAboveDialogs: true },
  );
  const run = useCallback((work: () => Promise<unknown>) => void runNow(work), [runNow]);
  return (
    <>
      {isOpen && <CommandPalette openId={openId} more={more} run={run} onClose={() => setIsOpen(false)} />}
      {error !== undefined && error.code !== "connection/lost" && (
        <div className={styles["notice"]}>
          <ErrorNotice error={error} actions={<Button onClick={clear}>{words().controls.close}</Button>} />
        </div>
      )}
    </>
  );
}
