import { use, useEffect, useRef } from "react";
import type { SheetId } from "../../../src-shared/domain/ids.ts";
import { navigate } from "../../app/routes.ts";
import { useTopic } from "../../client/useTopic.ts";
import { ToastContext } from "../../components/toast/ToastContext.ts";
import { words } from "../../components/words/words.ts";
import { countAll } from "./sheetTotals.ts";

/** Says when a sheet has come to its end while the person looks elsewhere. Shows nothing itself. */
export function EndedToasts({ openId }: { openId: SheetId | null }) {
  const showToast = use(ToastContext);
  const ended = useTopic("sheets.ended");
  const known = useRef<number | null>(undefined);
  useEffect(() => {
    if (ended === undefined) return;
    const before = known.current;
    known.current = ended?.endedAt ?? null;
    // What had ended before this window was open is no news.
    if (before === undefined || ended === null || before === ended.endedAt || ended.sheetId === openId) return;
    const { sheetId, title, state, counts } = ended;
    const { done, halted, show } = words().sheet.ended;
    showToast({
      text: state === "done" ? done(title, counts.solved, countAll(counts)) : halted(title),
      actionLabel: show,
      onAction: () => navigate({ page: "sheet", sheetId }),
    });
  }, [ended, openId, showToast]);
  return null;
}
