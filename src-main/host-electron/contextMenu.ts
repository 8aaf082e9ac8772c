import { Menu, type ContextMenuParams, type MenuItemConstructorOptions } from "electron";
import { spokenWords } from "./words/spokenWords.ts";

/** Cut, copy and paste under the right mouse button; Electron has no such menu of its own. */
export function showContextMenu({ editFlags, isEditable, selectionText }: ContextMenuParams): void {
  const { cut, copy, paste, selectAll } = spokenWords().menu;
  const items: MenuItemConstructorOptions[] = [];
  if (isEditable) items.push({ role: "cut", label: cut, enabled: editFlags.canCut });
  if (isEditable || selectionText !== "") items.push({ role: "copy", label: copy, enabled: editFlags.canCopy });
  if (isEditable) items.push({ role: "paste", label: paste, enabled: editFlags.canPaste });
  items.push({ role: "selectAll", label: selectAll });
  Menu.buildFromTemplate(items).popup();
}
