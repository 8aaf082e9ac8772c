import { registerHooks } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const standIn = pathToFileURL(resolve(import.meta.dirname, "electron.ts")).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

// Electron has no script of its own between itself and the app.
process.argv.splice(1, 1);
const entry = process.argv[1];
if (entry === undefined) throw new Error("Name the built main module.");

const { app } = await import("./standIn.ts");
const { obeyCommands } = await import("./commands.ts");
if (process.send !== undefined) obeyCommands();
await import(pathToFileURL(resolve(entry)).href);
app.becomeReady();
