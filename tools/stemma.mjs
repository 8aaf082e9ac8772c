#!/usr/bin/env node
// Runs on the Node a person happens to have; the app itself needs the one the repository brings.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const neededNode = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function runWithOwnNode() {
  const folder = join(root, "node_modules", "node", "bin");
  const ownNode = [join(folder, "node"), join(folder, "node.exe")].find((path) => existsSync(path));
  if (ownNode === undefined) {
    console.error(`Stemma needs Node ${neededNode}, and this is Node ${process.versions.node}.`);
    console.error(`Run "npm ci" in ${root}, which brings the right one.`);
    process.exit(1);
  }
  const child = spawn(ownNode, process.argv.slice(1), { stdio: "inherit" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  child.on("error", (error) => {
    console.error(`${ownNode} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => {
    for (const each of signals) process.off(each, passOn);
    if (signal === null) process.exit(code ?? 1);
    process.kill(process.pid, signal);
  });
}

async function run() {
  const program = join(root, "out", "main", "stemma.js");
  // An installed app has no sources, and runs what was built.
  if (existsSync(join(root, "src-main"))) {
    const { buildApp } = await import("./build.ts");
    await buildApp({ onlyIfStale: true });
  }
  await import(pathToFileURL(program).href);
}

if (Number.parseInt(process.versions.node, 10) < neededNode) runWithOwnNode();
else await run();
