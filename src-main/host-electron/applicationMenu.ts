import { app, Menu, shell, type MenuItemConstructorOptions } from "electron";
import { spokenWords } from "./words/spokenWords.ts";

const separator: MenuItemConstructorOptions = { type: "separator" };

/**
 * The small menu each system expects, in the language that is spoken. What the app does is in the page itself.
 * @param dataDir opened from the Help menu
 */
export function setApplicationMenu(dataDir: string): void {
  const { menu } = spokenWords();
  const isMac = process.platform === "darwin";
  const ownMenu: MenuItemConstructorOptions = isMac
    ? { role: "appMenu" }
    : { label: menu.file, submenu: [{ role: "quit", label: menu.quit }] };
  const development: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [separator, { role: "reload" }, { role: "toggleDevTools" }];
  const help: MenuItemConstructorOptions[] = [
    { label: menu.showDataFolder, click: () => void shell.openPath(dataDir) },
    ...(isMac ? [] : [separator, { role: "about", label: menu.about } as const]),
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ownMenu,
      {
        label: menu.edit,
        submenu: [
          { role: "undo", label: menu.undo },
          { role: "redo", label: menu.redo },
          separator,
          { role: "cut", label: menu.cut },
          { role: "copy", label: menu.copy },
          { role: "paste", label: menu.paste },
          { role: "selectAll", label: menu.selectAll },
        ],
      },
      {
        label: menu.view,
        submenu: [
          { role: "resetZoom", label: menu.resetZoom },
          { role: "zoomIn", label: menu.zoomIn },
          { role: "zoomOut", label: menu.zoomOut },
          separator,
          { role: "togglefullscreen", label: menu.fullScreen },
          ...development,
        ],
      },
      {
        role: "window",
        label: menu.window,
        submenu: [
          { role: "minimize", label: menu.minimize },
          { role: "close", label: menu.close },
          ...(isMac ? [separator, { role: "front", label: menu.bringToFront } as const] : []),
        ],
      },
      { role: "help", label: menu.help, submenu: help },
    ]),
  );
}
