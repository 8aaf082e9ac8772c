import { BrowserWindow, session } from "electron";
import { standalonePagePolicy } from "../../src-shared/contract/contentSecurityPolicy.ts";
import { appOrigin, appScheme } from "./appAddress.ts";
import { forbidNetwork } from "./forbidNetwork.ts";
import { forbidPermissions } from "./forbidPermissions.ts";

const address = `${appOrigin}/print`;
/** A page with thousands of formulas takes long to be laid out; nobody waits longer than this, in milliseconds. */
const patienceMs = 120_000;

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": standalonePagePolicy,
  "X-Content-Type-Options": "nosniff",
};

/**
 * Prints an HTML page that stands alone, in a window that nobody sees, which has no preload, no scripts of its own and a
 * session of its own with nothing in it but this page.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  // Without `persist:`, nothing of it is ever written down.
  const apart = session.fromPartition(`print-${crypto.randomUUID()}`);
  forbidNetwork(apart);
  forbidPermissions(apart);
  apart.protocol.handle(appScheme, ({ url }) =>
    url === address ? new Response(html, { headers }) : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: apart,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The page took too long to be printed.")), patienceMs);
  });
  try {
    return await Promise.race([late, print(window)]);
  } finally {
    clearTimeout(timer);
    window.destroy();
  }
}

async function print(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(address);
  // The fonts are in the page, and still take a moment.
  await window.webContents.executeJavaScript("document.fonts.ready.then(() => true)");
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true });
}
