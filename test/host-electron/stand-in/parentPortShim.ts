import { EventEmitter } from "node:events";

/** Gives a child process the `process.parentPort` of an Electron utility process, and takes Node's own pipe away. */
const send = process.send?.bind(process);
const parentPort = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => send?.(message) });
// Electron, too, keeps what comes until someone listens.
parentPort.once("newListener", () => process.on("message", (data) => parentPort.emit("message", { data, ports: [] })));
process.on("disconnect", () => process.exit());
Object.assign(process, { parentPort, send: undefined });
