import { createClient, type Client } from "../../src-renderer/client/createClient.ts";
import { webSocketTransport } from "../../src-renderer/client/webSocketTransport.ts";

/**
 * A client of a Node host in another process, connected as the page is.
 * @param address with its one-time key
 */
export async function connectToApp(address: string): Promise<Client> {
  const { host, origin } = new URL(address);
  const response = await fetch(address, { redirect: "manual" });
  const cookie = response.headers.getSetCookie().map((line) => line.split(";", 1)[0]);
  const headers = { cookie: cookie.join("; "), origin };
  // Node's own WebSocket takes headers, which the browser type does not know of.
  const socket = Reflect.construct(WebSocket, [`ws://${host}/socket`, { headers }]) as WebSocket;
  return createClient(webSocketTransport(socket));
}
