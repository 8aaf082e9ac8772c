import type { MessagePortMain } from "electron";
import type { Transport } from "../../src-shared/contract/Transport.ts";

/** A transport over the main process's end of a message channel. */
export function portTransport(port: MessagePortMain): Transport {
  let onClose: (() => void) | undefined;
  let isClosed = false;
  const closed = (): void => {
    if (isClosed) return;
    isClosed = true;
    onClose?.();
  };
  port.on("close", closed);
  return {
    send(message) {
      if (!isClosed) port.postMessage(message);
    },
    onMessage(listener) {
      port.on("message", (event) => listener(event.data));
      // Until now the port has kept what came.
      port.start();
    },
    onClose(listener) {
      onClose = listener;
    },
    close() {
      port.close();
      // Electron tells the other end only.
      closed();
    },
  };
}
