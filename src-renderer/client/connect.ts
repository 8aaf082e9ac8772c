import type { Transport } from "../../src-shared/contract/Transport.ts";
import { messagePortTransport } from "./messagePortTransport.ts";
import type { PreloadApi } from "./PreloadApi.ts";
import { webSocketTransport } from "./webSocketTransport.ts";

function portFromPreload(preload: PreloadApi): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== "stemma:port" || port === undefined) return;
      window.removeEventListener("message", receive);
      resolve(port);
    };
    window.addEventListener("message", receive);
    preload.connect();
  });
}

/** Reaches the app's core: through the preload in the Electron window, through a WebSocket in a browser. */
export async function connect(): Promise<Transport> {
  if (window.stemma !== undefined) return messagePortTransport(await portFromPreload(window.stemma));
  const scheme = window.location.protocol === "https:" ? "wss:" : "ws:";
  return webSocketTransport(new WebSocket(`${scheme}//${window.location.host}/socket`));
}
