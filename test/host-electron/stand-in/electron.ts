import { app, defaultSession } from "./standIn.ts";
import { standInUtilityProcess } from "./standInUtilityProcess.ts";

/** What `import ... from "electron"` gives the main process. */
export { app, ipcMain, protocol } from "./standIn.ts";
export { StandInChannel as MessageChannelMain } from "./StandInPort.ts";
export { standInDialog as dialog, standInMenu as Menu, standInShell as shell } from "./standInDialogs.ts";
export { standInSafeStorage as safeStorage } from "./standInSafeStorage.ts";
export { StandInWindow as BrowserWindow } from "./StandInWindow.ts";
export const session = { defaultSession };
export const utilityProcess = standInUtilityProcess(app);
export const nativeTheme = { themeSource: "system", shouldUseDarkColors: false };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1600, height: 1000 } }] };
export const powerMonitor = { isOnBatteryPower: () => false };
