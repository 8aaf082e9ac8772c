import type { Transport } from "../../src-shared/contract/Transport.ts";

/** A transport over a WebSocket that carries JSON text. What is sent before the socket opens waits for it. */
export function webSocketTransport(socket: WebSocket): Transport {
  const outbox: string[] = [];
  const inbox: unknown[] = [];
  let onMessage: ((message: unknown) => void) | undefined;

  socket.addEventListener("open", () => {
    for (const text of outbox.splice(0)) socket.send(text);
  });
  socket.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message: unknown = JSON.parse(String(event.data));
    if (onMessage === undefined) inbox.push(message);
    else onMessage(message);
  });

  return {
    send(message) {
      const text = JSON.stringify(message);
      if (socket.readyState === WebSocket.CONNECTING) outbox.push(text);
      else if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    onMessage(listener) {
      onMessage = listener;
      for (const message of inbox.splice(0)) listener(message);
    },
    onClose(listener) {
      socket.addEventListener("close", () => listener(), { once: true });
    },
    close() {
      socket.close();
    },
  };
}
