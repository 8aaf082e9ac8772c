import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildApp } from "./build.ts";
import { obtainElectron } from "./obtainElectron.ts";

const root = resolve(import.meta.dirname, "..");

const usage = `Usage: npm start -- [--host electron|node] [--data DIR] [--port N] [--no-browser]
  --port and --no-browser are for the Node host, which shows the app in the browser.`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: "string" },
        port: { type: "string" },
        data: { type: "string" },
        "no-browser": { type: "boolean" },
      },
    });
    if (values.host === undefined || values.host === "electron" || values.host === "node") return values;
    throw new Error(`There is no host "${values.host}".`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    return process.exit(2);
  }
}

type Options = ReturnType<typeof readOptions>;

/** Why the app cannot open in an Electron window here, or undefined when it can. */
async function whyNoElectron(): Promise<string | undefined> {
  if (process.platform === "linux") {
    if (process.getuid?.() === 0) return "Electron's sandbox does not run as root.";
    if (!process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"])
      return "There is no display for an Electron window.";
  }
  return obtainElectron({
    electronDir: join(root, "node_modules/electron"),
    env: process.env,
    onWaiting: () => console.error("Fetching Electron, about 100 MB, this once ..."),
  });
}

async function openWindow({ data }: Options): Promise<void> {
  await buildApp({ onlyIfStale: true });
  delete process.env["ELECTRON_RUN_AS_NODE"];
  process.argv.splice(2, Infinity, root, ...(data === undefined ? [] : ["--data", resolve(data)]));
  createRequire(import.meta.url)("electron/cli.js");
}

async function openInBrowser(options: Options): Promise<void> {
  const { port, data, "no-browser": noBrowser } = options;
  process.argv.splice(2, Infinity, "open");
  if (port !== undefined) process.argv.push(`--port=${port}`);
  if (data !== undefined) process.argv.push(`--data=${data}`);
  if (noBrowser === true) process.argv.push("--no-browser");
  await import(pathToFileURL(join(import.meta.dirname, "stemma.mjs")).href);
}

const options = readOptions();
const obstacle = options.host === "node" ? undefined : await whyNoElectron();
if (options.host === "node") await openInBrowser(options);
else if (obstacle === undefined) await openWindow(options);
else if (options.host === "electron") {
  console.error(`${obstacle} Start Stemma as a normal user with a desktop, or use "npm start -- --host node".`);
  process.exitCode = 1;
} else {
  console.error(`${obstacle} Stemma opens in the browser instead.`);
  await openInBrowser(options);
}
