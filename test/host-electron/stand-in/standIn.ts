import { EventEmitter } from "node:events";
import { StandInApp } from "./StandInApp.ts";
import { StandInBrowser } from "./StandInBrowser.ts";
import { standInProtocol } from "./standInProtocol.ts";
import { StandInSession } from "./StandInSession.ts";

/** The one of each. */
export const app = new StandInApp();
export const protocol = standInProtocol(app);
export const defaultSession = new StandInSession(protocol);
export const ipcMain = new EventEmitter();
/** The Chromium behind the windows. */
export const browser = new StandInBrowser(app, defaultSession);
