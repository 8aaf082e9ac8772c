import { createClient, type Client } from "../../src-renderer/client/createClient.ts";
import { webSocketTransport } from "../../src-renderer/client/webSocketTransport.ts";
import type { AppState } from "../../src-shared/domain/appState.ts";

/**
 * A client of a Node host in another process, connected as the page is, once its history is open: after a kill it is
 * looked over first.
 * @param address with its one-time key
 * @throws Error where the history cannot be opened
 */
export async function connectToApp(address: string): Promise<Client> {
  const { host, origin } = new URL(address);
  const response = await fetch(address, { redirect: "manual" });
  const cookie = response.headers.getSetCookie().map((line) => line.split(";", 1)[0]);
  const headers = { cookie: cookie.join("; "), origin };
  // Node's own WebSocket takes headers, which the browser type does not know of.
  const socket = Reflect.construct(WebSocket, [`ws://${host}/socket`, { headers }]) as WebSocket;
  const client = createClient(webSocketTransport(socket));
  const state = await new Promise<AppState>((resolve) => {
    client.follow("app.state", (value) => value.phase !== "opening" && resolve(value));
  });
  if (state.phase !== "open") throw new Error(`the history cannot be opened: ${JSON.stringify(state)}`);
  return client;
}
