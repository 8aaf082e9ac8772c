// Run by dist-check with the packaged app's folder as its argument, outside the repository: loads both native
// modules through the packaged files, SQLite in the history's thread too, and lets the packaged engine read and load
// the packaged model.
import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

const [app = "", resources = ""] = process.argv.slice(2);
const require = createRequire(join(app, "package.json"));

const { default: Database } = await import(pathToFileURL(require.resolve("better-sqlite3")).href);
const db = new Database(":memory:");
db.exec("CREATE VIRTUAL TABLE found USING fts5(text); INSERT INTO found VALUES ('boxed answer')");
console.log(`sqlite ${db.prepare("SELECT count(*) AS n FROM found WHERE found MATCH 'boxed'").get().n}`);

const dataDir = join(app, "history");
mkdirSync(dataDir);
const thread = new Worker(join(resources, "app.asar.unpacked/out/main/history.mjs"), { workerData: { dataDir } });
// A new history is made, and looked through.
const tasks = ["prepare", "filters"];
const ask = (id) => thread.postMessage({ type: "task", id, task: { type: tasks[id] } });
thread.on("message", ({ id, error }) => {
  if (error !== undefined) console.log(`not searched: ${error.message}`);
  else if (id + 1 < tasks.length) {
    ask(id + 1);
    return;
  } else console.log("searched");
  void thread.terminate();
});
ask(0);

const engine = fork(join(app, "out/main/engine.js"), { serialization: "advanced" });
const path = join(resources, "models/starter.gguf");
engine.on("message", (reply) => {
  if (reply.type === "ready") engine.send({ type: "inspect", id: 1, path });
  else if (reply.type === "inspected") {
    console.log(`inspected ${reply.summary.architecture}`);
    const least = { sequences: 1, threads: 1, gpuLayers: null, batchTokens: null, keyValueType: "f16" };
    const request = { path, contextTokens: 512, ...least, predictsByLookup: false, states: null };
    engine.send({ type: "load", id: 2, request });
  } else if (reply.type === "loaded") {
    console.log(`loaded on ${reply.model.backend}`);
    engine.kill();
  } else if (reply.type === "failed") {
    console.log(`failed ${reply.error.code}: ${reply.error.message}`);
    engine.kill();
  }
});
