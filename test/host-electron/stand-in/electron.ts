import { report } from "./reports.ts";
import { app, defaultSession, protocol } from "./standIn.ts";
import { StandInSession } from "./StandInSession.ts";
import { standInUtilityProcess } from "./standInUtilityProcess.ts";

/** What `import ... from "electron"` gives the main process. */
export { app, ipcMain, protocol } from "./standIn.ts";
export { StandInChannel as MessageChannelMain } from "./StandInPort.ts";
export { standInDialog as dialog, standInMenu as Menu, standInShell as shell } from "./standInDialogs.ts";
export { standInSafeStorage as safeStorage } from "./standInSafeStorage.ts";
export { StandInWindow as BrowserWindow } from "./StandInWindow.ts";
export const session = {
  defaultSession,
  fromPartition(partition: string): StandInSession {
    void report({ type: "partition", partition });
    return new StandInSession(protocol.apart());
  },
};
export const utilityProcess = standInUtilityProcess(app);
export const nativeTheme = { themeSource: "system", shouldUseDarkColors: false };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1600, height: 1000 } }] };
export const powerMonitor = { isOnBatteryPower: () => false };
export const powerSaveBlocker = { start: () => 1, stop: () => true };
export class Notification {
  constructor(words: { title: string; body: string }) {
    void report({ type: "notice", ...words });
  }

  on(): void {
    // Nobody presses on it.
  }

  show(): void {
    // It is shown as soon as it is made.
  }
}
