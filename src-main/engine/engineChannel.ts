import type { EngineReply, EngineRequest } from "../core/ports/engineProtocol.ts";

/** The pipe to the process that started this one. */
export interface EngineChannel {
  send(reply: EngineReply): void;
  onMessage(listener: (request: EngineRequest) => void): void;
}

/** What Electron puts on `process` in a utility process. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): void;
}

/** Finds the pipe: Electron's parent port, or Node's IPC. The process ends when the pipe does. */
export function engineChannel(): EngineChannel {
  const { parentPort } = process as typeof process & { parentPort?: ParentPort };
  // Requests are written by our own supervisor on the trusted side, so their shape is not checked again.
  if (parentPort !== undefined)
    return {
      send: (reply) => parentPort.postMessage(reply),
      onMessage: (listener) => parentPort.on("message", (event) => listener(event.data as EngineRequest)),
    };
  if (process.send === undefined) throw new Error("The engine is started by the app, not by hand.");
  process.on("disconnect", () => process.exit(0));
  return {
    send: (reply) => process.send?.(reply),
    onMessage: (listener) => process.on("message", (message) => listener(message as EngineRequest)),
  };
}
