// Run by dist-check with the packaged app's folder as its argument, outside the repository: loads both native
// modules through the packaged files, SQLite in the history's thread too, and lets the packaged engine read and load
// the packaged model.
import { fork } from "node:child_process";
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

const historyPath = join(app, "history.db");
const history = new Database(historyPath);
history.exec("CREATE TABLE attempts (model_id, model_name, created_at); CREATE TABLE conversation_tags (tag)");
history.exec("CREATE TABLE turns (a); CREATE TABLE conversations (a)");
history.exec("CREATE TABLE search_changes (change_id INTEGER PRIMARY KEY AUTOINCREMENT)");
history.close();
const thread = new Worker(join(resources, "app.asar.unpacked/out/main/history.mjs"), {
  workerData: { historyPath, indexPath: join(app, "search.db") },
});
thread.on("message", ({ value, error }) => {
  console.log(value === undefined ? `not searched: ${error.message}` : "searched");
  void thread.terminate();
});
thread.postMessage({ type: "task", id: 1, task: { type: "filters" } });

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
