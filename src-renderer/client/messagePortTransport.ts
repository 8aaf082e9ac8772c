import type { Transport } from "../../src-shared/contract/Transport.ts";

/** A transport over one end of a message channel. */
export function messagePortTransport(port: MessagePort): Transport {
  let onClose: (() => void) | undefined;
  let isClosed = false;
  const closed = (): void => {
    if (isClosed) return;
    isClosed = true;
    onClose?.();
  };
  port.addEventListener("close", closed);
  return {
    send(message) {
      if (!isClosed) port.postMessage(message);
    },
    onMessage(listener) {
      port.addEventListener("message", (event: MessageEvent<unknown>) => listener(event.data));
      // Until now the port has kept what came.
      port.start();
    },
    onClose(listener) {
      onClose = listener;
    },
    close() {
      port.close();
      // A browser tells the other end only.
      closed();
    },
  };
}
