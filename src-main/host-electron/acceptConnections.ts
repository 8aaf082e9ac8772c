import { ipcMain, MessageChannelMain, type WebContents, type WebFrameMain } from "electron";
import type { Handlers } from "../../src-shared/contract/contract.ts";
import type { Transport } from "../../src-shared/contract/Transport.ts";
import type { Logger } from "../core/ports/Logger.ts";
import { serve } from "../rpc/serve.ts";
import { appOrigin } from "./appAddress.ts";
import { connectChannel, portChannel } from "./channels.ts";
import { portTransport } from "./portTransport.ts";

/** Only the app's own page is let in, not a frame inside it. */
const isTrusted = (frame: WebFrameMain): boolean => frame.parent === null && frame.origin === appOrigin;

/** Gives a port to each page of the app that asks for one. A page has one at a time: a new one closes the old. */
export function acceptConnections(handlers: Partial<Handlers>, logger: Logger): void {
  const connections = new WeakMap<WebContents, Transport>();
  ipcMain.on(connectChannel, (event) => {
    const frame = event.senderFrame;
    if (frame === null || !isTrusted(frame))
      return logger.warn(`A page was refused: ${frame?.origin ?? "it has gone"}.`);
    connections.get(event.sender)?.close();
    const { port1, port2 } = new MessageChannelMain();
    const transport = portTransport(port1);
    connections.set(event.sender, transport);
    serve(handlers, transport, (message, cause) => logger.error(message, cause));
    frame.postMessage(portChannel, null, [port2]);
  });
}
