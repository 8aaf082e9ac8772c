import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import {
  app,
  BrowserWindow,
  nativeTheme,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  session,
  shell,
} from "electron";
import { defaultDataDir } from "../../src-shared/domain/defaultDataDir.ts";
import { languageOf } from "../../src-shared/domain/languageOf.ts";
import type { Settings } from "../../src-shared/domain/settings.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { openApp } from "../core/openApp.ts";
import { acceptConnections } from "./acceptConnections.ts";
import { setApplicationMenu } from "./applicationMenu.ts";
import { showContextMenu } from "./contextMenu.ts";
import { disposeBeforeExit } from "./disposeBeforeExit.ts";
import { ExternalLinks } from "./ExternalLinks.ts";
import { fileLogger } from "./fileLogger.ts";
import { forbidNetwork, switchOffBackgroundNetworking } from "./forbidNetwork.ts";
import { forbidPermissions } from "./forbidPermissions.ts";
import { forgetPerson } from "./forgetPerson.ts";
import { guardNavigation } from "./guardNavigation.ts";
import { chooseFolder, chooseModelFile } from "./modelFiles.ts";
import { openFiles } from "./openFiles.ts";
import { openWindow } from "./openWindow.ts";
import { printPdf } from "./printPdf.ts";
import { proxyAddress } from "./proxyAddress.ts";
import { readArguments } from "./readArguments.ts";
import { reportError } from "./reportError.ts";
import { SecretFile } from "./SecretFile.ts";
import { registerAppScheme, serveRenderer } from "./serveRenderer.ts";
import { stayAwake } from "./stayAwake.ts";
import { systemCipher } from "./systemCipher.ts";
import { tellEndedSheets } from "./tellEndedSheets.ts";
import { utilityEngineLauncher } from "./utilityEngineLauncher.ts";
import { whenOpen } from "./whenOpen.ts";
import { speak } from "./words/spokenWords.ts";

const out = resolve(import.meta.dirname, "..");
const resourcesDir = app.isPackaged ? process.resourcesPath : resolve(out, "../resources");
const given = readArguments(process.argv, process.cwd());
const dataDir = given.dataDir ?? defaultDataDir(process.platform, process.env, homedir());
const boundsFile = join(dataDir, "window.json");
const logFile = join(dataDir, "stemma.log");

/** Files to open as soon as there is a core; macOS names some before Electron is ready. */
const filesToOpen = [...given.files];
let open = (paths: readonly string[]): void => void filesToOpen.push(...paths);

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) {
    openWindow({
      preload: join(out, "preload/preload.cjs"),
      bounds: boundsFile,
      icon: join(resourcesDir, "icons/512x512.png"),
    });
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Speaks in the language that a choice comes to; the menu is made anew. */
function speakAs(choice: Settings["language"]): void {
  speak(languageOf(choice, app.getPreferredSystemLanguages()));
  setApplicationMenu(dataDir);
}

/** A notice of the system, which leads back to the window. */
function showNotice(words: { title: string; body: string }): void {
  const notice = new Notification(words);
  notice.on("click", showWindow);
  notice.show();
}

/** Threads start from a plain file, so theirs lie beside the archive. */
const besideArchive = (file: string): string => file.replace(/\bapp\.asar(?=[\\/])/, "app.asar.unpacked");

function claimDataDir(): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (thrown) {
    throw new AppError("storage/not-writable", String(thrown), { data: { path: dataDir }, cause: thrown });
  }
  app.setPath("userData", dataDir);
  // Chromium's own files stay apart from the person's.
  app.setPath("sessionData", join(dataDir, "chromium"));
}

function start(): void {
  speakAs("system");
  const logger = fileLogger(logFile);
  const stemma = openApp({
    kind: "electron",
    version: app.getVersion(),
    dataDir,
    modelsDir: join(dataDir, "models"),
    resourcesDir,
    logger,
    engineLauncher: utilityEngineLauncher(join(out, "main/engine.js")),
    fileWorkerFile: besideArchive(join(out, "main/files.mjs")),
    checkingWorkerFile: besideArchive(join(out, "main/checking.mjs")),
    problemsWorkerFile: besideArchive(join(out, "main/problems.mjs")),
    historyThreadFile: besideArchive(join(out, "main/history.mjs")),
    secrets: new SecretFile(join(dataDir, "secrets.json"), systemCipher, logger),
    home: homedir(),
    environment: process.env,
    chooseModelFile: () => chooseModelFile(BrowserWindow.getFocusedWindow() ?? undefined),
    chooseFolder: () => chooseFolder(BrowserWindow.getFocusedWindow() ?? undefined),
    revealFile: (path) => shell.showItemInFolder(path),
    printPdf,
    publishPage: null,
    resolveProxy: async (address) => proxyAddress(await session.defaultSession.resolveProxy(address)),
    forget: () => forgetPerson([boundsFile, logFile, `${logFile}.old`]),
    power: { isOnBattery: () => powerMonitor.isOnBatteryPower() },
  });
  disposeBeforeExit(stemma, logger);

  whenOpen(stemma, ({ "settings.values": settings }) => {
    const apply = ({ theme, language }: Settings): void => {
      nativeTheme.themeSource = theme;
      speakAs(language);
    };
    apply(settings.value);
    settings.subscribe(apply);
  });

  serveRenderer(join(out, "renderer"));
  forbidNetwork(session.defaultSession);
  forbidPermissions(session.defaultSession);
  const links = new ExternalLinks();
  app.on("web-contents-created", (_event, contents) => {
    guardNavigation(contents, (address) => {
      links.offer(address).catch((thrown: unknown) => logger.error("A link could not be opened.", thrown));
    });
    contents.on("context-menu", (_event, params) => showContextMenu(params));
  });
  acceptConnections(stemma.handlers, logger);
  open = (paths) => void openFiles(stemma, paths);
  const lookAtSheets = stayAwake(powerSaveBlocker);
  whenOpen(stemma, ({ "sheets.summaries": sheets, "sheets.ended": ended }) => {
    lookAtSheets(sheets.value);
    sheets.subscribe(lookAtSheets);
    tellEndedSheets(ended, () => BrowserWindow.getFocusedWindow() !== null, showNotice);
    open(filesToOpen.splice(0));
  });
  app.on("second-instance", (_event, argv, cwd) => {
    showWindow();
    open(readArguments(argv, cwd).files);
  });
  app.on("activate", showWindow);
  showWindow();
}

/** Runs one part of the start; when it fails the person reads why, and the app ends. */
function orEnd(part: () => void): void {
  try {
    part();
  } catch (thrown) {
    reportError(thrown);
    app.exit(1);
  }
}

app.enableSandbox();
app.setAppUserModelId("org.stemma.app");
registerAppScheme();
switchOffBackgroundNetworking();
app.on("open-file", (event, path) => {
  event.preventDefault();
  open([path]);
});
app.on("window-all-closed", () => {
  if (process.platform !== "darwin") app.quit();
});
orEnd(() => {
  claimDataDir();
  // Not awaited: Electron becomes ready only after this module has run to its end.
  if (app.requestSingleInstanceLock()) void app.whenReady().then(() => orEnd(start));
  else app.quit();
});
