import type { WebSocket } from "ws";
import type { Transport } from "../../src-shared/contract/Transport.ts";

/** Close codes of RFC 6455. */
const unsupportedData = 1003;
const invalidPayload = 1007;

/** The server's end of a WebSocket that carries JSON text. Anything else closes it. */
export function serverSocketTransport(socket: WebSocket): Transport {
  // A broken frame or one that is too large: ws closes the socket itself, with the code that says why.
  socket.on("error", () => undefined);
  return {
    send(message) {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage(listener) {
      socket.on("message", (data, isBinary) => {
        if (isBinary) return socket.close(unsupportedData, "Text only.");
        // A socket of ws gives a Buffer unless it was told otherwise.
        const message = parse(data as Buffer);
        if (message === undefined) return socket.close(invalidPayload, "This is not JSON.");
        listener(message.value);
      });
    },
    onClose(listener) {
      socket.once("close", () => listener());
    },
    close() {
      socket.close();
    },
  };
}

function parse(data: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(data.toString()) as unknown };
  } catch {
    return undefined;
  }
}
