import { Ellipsis, FileOutput, ListPlus, Pencil, RotateCcw, SkipForward, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Sheet } from "../../../src-shared/domain/problems/sheet.ts";
import { Button } from "../../components/button/Button.tsx";
import { MenuButton, type MenuItem } from "../../components/menu/MenuButton.tsx";
import { useShortcutKeys } from "../../components/shortcuts/useShortcutKeys.ts";
import { EditableTitle } from "../../components/title-input/EditableTitle.tsx";
import { TopBar } from "../../components/top-bar/TopBar.tsx";
import { words } from "../../components/words/words.ts";
import { isBegun, type SheetTotals } from "./sheetTotals.ts";
import type { SheetActions } from "./useSheetActions.ts";

interface SheetTopBarProps {
  /** Undefined where there is none, or none yet. */
  sheet: Sheet | undefined;
  totals: SheetTotals | undefined;
  actions: SheetActions;
  isClosed: boolean;
  onRunAgain: () => void;
  onExport: () => void;
}

/** The sheet's title, which can be changed in place, the button that has it solved, and what else can be done with it. */
export function SheetTopBar({ sheet, totals, actions, isClosed, onRunAgain, onExport }: SheetTopBarProps) {
  const [isEditing, setIsEditing] = useState(false);
  const renameKeys = useShortcutKeys("rename");
  const { sheets, more, rename, runAgain, skipUnsure, takeAllIn, remove, export: exportWords } = words().sheet;
  if (sheet === undefined)
    return (
      <TopBar>
        <h1>{sheets}</h1>
      </TopBar>
    );

  const idsOf = (state: "needs-look" | "skipped") =>
    sheet.entries.filter((entry) => entry.state === state).map(({ entryId }) => entryId);
  const items: MenuItem[] = [{ label: rename, icon: Pencil, keys: renameKeys, onSelect: () => setIsEditing(true) }];
  if (totals !== undefined && Object.values(totals.standings).some((count) => count > 0))
    items.push({ label: runAgain, icon: RotateCcw, onSelect: onRunAgain });
  if (sheet.state !== "done") items.push({ label: exportWords.open, icon: FileOutput, onSelect: onExport });
  if (sheet.counts["needs-look"] > 0)
    items.push({
      label: skipUnsure,
      icon: SkipForward,
      onSelect: () => actions.skipAll(idsOf("needs-look"), true),
    });
  if (sheet.counts.skipped > 0)
    items.push({ label: takeAllIn, icon: ListPlus, onSelect: () => actions.skipAll(idsOf("skipped"), false) });
  items.push({ label: remove, icon: Trash2, isDanger: true, onSelect: () => actions.remove(sheet.title) });

  return (
    <TopBar
      end={
        <>
          <MainButton sheet={sheet} actions={actions} isClosed={isClosed} onExport={onExport} />
          {!isClosed && <MenuButton icon={Ellipsis} label={more} items={items} />}
        </>
      }
    >
      <EditableTitle
        title={sheet.title}
        canRename={!isClosed}
        renameLabel={rename}
        isEditing={isEditing}
        onEditing={setIsEditing}
        onRename={actions.rename}
      />
    </TopBar>
  );
}

type MainButtonProps = Pick<SheetTopBarProps, "actions" | "isClosed" | "onExport"> & { sheet: Sheet };

function MainButton({ sheet, actions, isClosed, onExport }: MainButtonProps) {
  const { start, goOn, pause, export: exportWords } = words().sheet;
  if (sheet.state === "done")
    return (
      <Button kind="main" disabled={isClosed} onClick={onExport}>
        {exportWords.open}
      </Button>
    );
  // One button whose words change, so that the focus stays on it.
  const isRunning = sheet.state === "running";
  const toStart = isBegun(sheet.counts) ? goOn : start;
  return (
    <Button kind="main" disabled={isClosed} onClick={isRunning ? actions.pause : actions.start}>
      {isRunning ? pause : toStart}
    </Button>
  );
}
