import { join } from "node:path";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { openApp } from "../../core/openApp.ts";
import type { Host } from "../../core/ports/Host.ts";
import type { AppState } from "../../../src-shared/domain/appState.ts";
import type { App } from "../../core/App.ts";
import { createHost } from "../createHost.ts";
import { onInterrupt } from "../onInterrupt.ts";
import { openBrowser } from "../openBrowser.ts";
import { PublishedPages } from "../PublishedPages.ts";
import { printError } from "../printError.ts";
import { startNodeHost, type NodeHost, type NodeHostOptions } from "../startNodeHost.ts";
import { terminalLogger } from "../terminalLogger.ts";
import { parseOpenArguments } from "./parseOpenArguments.ts";

/**
 * Opens the app in the browser and stays until the person ends it.
 * @param root absolute path of the app's folder
 * @returns the exit code
 * @throws UsageError, or AppError when the app cannot start
 */
export async function open(args: string[], root: string): Promise<number> {
  const { port, dataDir, opensBrowser } = parseOpenArguments(args);
  const pages = new PublishedPages();
  const host: Host = { ...createHost(root, dataDir), publishPage: (html) => pages.publish(html) };
  const interrupted = new Promise<void>((resolve) => onInterrupt(() => resolve()));
  const app = openApp(host);
  const nodeHost = await listen({ app, rendererDir: join(root, "out/renderer"), pages, port, logger: terminalLogger });
  if (nodeHost === undefined) {
    await app.dispose();
    return 1;
  }
  const address = nodeHost.newAddress();
  console.log(`Stemma is open at ${address}`);
  tellOfDamage(app, host.dataDir);
  if (process.stdin.isTTY) offerNewAddress(nodeHost);
  if (opensBrowser) openBrowser(address);
  await interrupted;
  process.stdin.pause();
  await nodeHost.close();
  await app.dispose();
  return 0;
}

/** For those who do not look at the page. */
function tellOfDamage(app: App, dataDir: string): void {
  const tell = (state: AppState): void => {
    if (state.phase !== "recovery") return;
    printError(AppError.fromEnvelope(state.failed ?? state.error));
    console.error(`The page shows what can be done. So does: stemma recover --data ${JSON.stringify(dataDir)}`);
  };
  tell(app.state.value);
  app.state.subscribe(tell);
}

async function listen(options: NodeHostOptions): Promise<NodeHost | undefined> {
  try {
    return await startNodeHost(options);
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    const why = isTaken ? "It is in use." : String(error);
    console.error(`Port ${options.port} cannot be opened. ${why}\nChoose another with --port, or leave --port out.`);
    return undefined;
  }
}

function offerNewAddress(nodeHost: NodeHost): void {
  console.error("Ctrl+C ends it. Enter prints a new address for another browser.");
  process.stdin.on("data", () => console.log(`Stemma is open at ${nodeHost.newAddress()}`));
}
