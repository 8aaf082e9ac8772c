import { app, BrowserWindow, dialog, nativeTheme, screen } from "electron";
import { appOrigin } from "./appAddress.ts";
import { isOnScreen, readWindowBounds, writeWindowBounds } from "./windowBounds.ts";

export interface WindowPaths {
  /** Absolute path of the built preload. */
  preload: string;
  /** Absolute path of the file that keeps the window's place. */
  bounds: string;
  /** Absolute path of the picture for the window's frame, on systems where the bundle does not give it. */
  icon: string;
}

/** The colour of the page before its style sheet is there, so that nothing flashes. */
const paper = { light: "#fbfaf6", dark: "#191815" };

/** Opens the app's window where it last was. It shows itself when the page has been painted once. */
export function openWindow(paths: WindowPaths): BrowserWindow {
  const stored = readWindowBounds(paths.bounds);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const place = stored !== null && isOnScreen(stored, screens) ? stored : { width: 1180, height: 820 };
  const window = new BrowserWindow({
    ...("x" in place ? { x: place.x, y: place.y } : {}),
    width: place.width,
    height: place.height,
    minWidth: 480,
    minHeight: 420,
    title: "Stemma",
    icon: paths.icon,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: paths.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => {
    if (stored?.isMaximized === true) window.maximize();
    window.show();
  });
  window.on("close", () =>
    writeWindowBounds(paths.bounds, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit") void offerReload(window);
  });
  // Closing the window before it has loaded is no failure.
  window.loadURL(`${appOrigin}/`).catch(() => undefined);
  return window;
}

/** The page has crashed; the core and a running attempt have not. */
async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: "The window stopped unexpectedly.",
    detail: "Your conversations are safe, and a question that was running goes on.",
    buttons: ["Show it again", "Close"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) window.reload();
  else window.close();
}
