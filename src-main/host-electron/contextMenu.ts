import { Menu, type ContextMenuParams, type MenuItemConstructorOptions } from "electron";

/** Cut, copy and paste under the right mouse button; Electron has no such menu of its own. */
export function showContextMenu({ editFlags, isEditable, selectionText }: ContextMenuParams): void {
  const items: MenuItemConstructorOptions[] = [];
  if (isEditable) items.push({ role: "cut", enabled: editFlags.canCut });
  if (isEditable || selectionText !== "") items.push({ role: "copy", enabled: editFlags.canCopy });
  if (isEditable) items.push({ role: "paste", enabled: editFlags.canPaste });
  items.push({ role: "selectAll" });
  Menu.buildFromTemplate(items).popup();
}
