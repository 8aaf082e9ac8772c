import { app, Menu, shell, type MenuItemConstructorOptions } from "electron";

const separator: MenuItemConstructorOptions = { type: "separator" };

/**
 * The small menu each system expects. What the app does is in the page itself.
 * @param dataDir opened from the Help menu
 */
export function setApplicationMenu(dataDir: string): void {
  const isMac = process.platform === "darwin";
  const ownMenu: MenuItemConstructorOptions = isMac
    ? { role: "appMenu" }
    : { label: "&File", submenu: [{ role: "quit" }] };
  const development: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [separator, { role: "reload" }, { role: "toggleDevTools" }];
  const help: MenuItemConstructorOptions[] = [
    { label: "Show Data Folder", click: () => void shell.openPath(dataDir) },
    ...(isMac ? [] : [separator, { role: "about" } as const]),
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ownMenu,
      { role: "editMenu" },
      {
        label: "&View",
        submenu: [
          { role: "resetZoom" },
          { role: "zoomIn" },
          { role: "zoomOut" },
          separator,
          { role: "togglefullscreen" },
          ...development,
        ],
      },
      { role: "windowMenu" },
      { role: "help", submenu: help },
    ]),
  );
}
