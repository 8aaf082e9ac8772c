import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import { webSocketTransport } from "../../src-renderer/client/webSocketTransport.ts";
import { fakeHandlers, fakeTopics } from "../rpc/fakeHandlers.ts";
import { transportSuite } from "../rpc/transportSuite.ts";
import { startTestHost, type TestHost } from "./startTestHost.ts";

/** How long a busy machine may take; no test waits for it to pass. */
const patienceMs = 4000;

transportSuite("a WebSocket through the Node host", async (handlers) => {
  const started = await startTestHost(handlers);
  const { port } = started;
  const headers = { cookie: await started.signIn(), origin: `http://127.0.0.1:${port}` };
  // Node's own WebSocket takes headers, which the browser type does not know of.
  const socket = Reflect.construct(WebSocket, [`ws://127.0.0.1:${port}/socket`, { headers }]) as WebSocket;
  return { transport: webSocketTransport(socket), dispose: () => started.dispose() };
});

describe("the socket", () => {
  const topics = fakeTopics();
  let started: TestHost;
  let cookie: string;
  beforeAll(async () => {
    started = await startTestHost(fakeHandlers(topics));
    cookie = await started.signIn();
  });
  afterAll(() => started.dispose());

  const own = (): string => `http://127.0.0.1:${started.port}`;
  const openSocket = (headers: Record<string, string>, path = "/socket"): NodeSocket =>
    new NodeSocket(`ws://127.0.0.1:${started.port}${path}`, { headers, perMessageDeflate: true });
  /** `open`, or the status it was refused with. */
  const outcomeOf = (socket: NodeSocket): Promise<string> =>
    new Promise((resolve) => {
      socket.on("open", () => {
        socket.terminate();
        resolve("open");
      });
      socket.on("error", (error) => resolve(error.message));
    });
  const trusted = async (): Promise<NodeSocket> => {
    const socket = openSocket({ cookie, origin: own() });
    await once(socket, "open");
    return socket;
  };

  test("opens for the app's own page, and does not compress", async () => {
    const socket = await trusted();
    expect(socket.extensions).toBe("");
    socket.terminate();
  });

  test.each([
    ["no cookie", () => ({ origin: own() })],
    ["no Origin", () => ({ cookie })],
    ["a foreign Origin", () => ({ cookie, origin: "https://evil.example" })],
    ["the Origin null", () => ({ cookie, origin: "null" })],
    ["a foreign Host", () => ({ cookie, origin: "http://evil.example", host: "evil.example" })],
    ["another port's Origin", () => ({ cookie, origin: "http://127.0.0.1:1" })],
  ] as const)("is refused with %s", async (_, headers) => {
    expect(await outcomeOf(openSocket(headers()))).toContain("403");
  });

  test("is at one path only", async () => {
    expect(await outcomeOf(openSocket({ cookie, origin: own() }, "/"))).toContain("403");
  });

  const closeCodeAfter = async (data: string | Buffer): Promise<unknown> => {
    const socket = await trusted();
    socket.on("error", () => undefined);
    socket.send(data);
    const [code] = await once(socket, "close");
    return code;
  };

  test("closes on what is not JSON, on binary and on too large a message", async () => {
    expect(await closeCodeAfter("{not json")).toBe(1007);
    expect(await closeCodeAfter("")).toBe(1007);
    expect(await closeCodeAfter(Buffer.from([1, 2, 3]))).toBe(1003);
    expect(await closeCodeAfter(`"${"x".repeat(17 * 1024 * 1024)}"`)).toBe(1009);
  });

  /** A socket after the handshake, to write frames by hand. */
  const rawSocket = async (): Promise<Socket> => {
    const socket = connect(started.port, "127.0.0.1");
    socket.write(
      `GET /socket HTTP/1.1\r\nHost: 127.0.0.1:${started.port}\r\nOrigin: ${own()}\r\nCookie: ${cookie}\r\n` +
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    );
    const [head] = (await once(socket, "data")) as [Buffer];
    expect(head.toString()).toContain("101 Switching Protocols");
    return socket;
  };

  test.each([
    ["an unmasked frame", [0x81, 0x02, 0x7b, 0x7d]],
    ["reserved bits", [0xf1, 0x82, 1, 2, 3, 4, 0x7a, 0x7f]],
    ["an unknown kind of frame", [0x83, 0x82, 1, 2, 3, 4, 0x7a, 0x7f]],
    ["text that is not UTF-8", [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]],
  ])("ends on %s without harm to others", async (_, bytes) => {
    const other = await trusted();
    const socket = await rawSocket();
    socket.on("error", () => undefined);
    socket.resume();
    socket.write(Buffer.from(bytes));
    await once(socket, "close");
    expect(other.readyState).toBe(NodeSocket.OPEN);
    other.terminate();
  });

  test("lets go of a client that breaks off in the middle", async () => {
    const socket = await trusted();
    socket.send(JSON.stringify({ type: "follow", id: 1, name: "settings.values" }));
    await once(socket, "message");
    expect(topics.settings.followers).toBe(1);
    socket.terminate();
    await vi.waitFor(() => expect(topics.settings.followers).toBe(0), patienceMs);
  });

  test("closes with the host", async () => {
    const second = await startTestHost(fakeHandlers(topics));
    const headers = { cookie: await second.signIn(), origin: `http://127.0.0.1:${second.port}` };
    const socket = new NodeSocket(`ws://127.0.0.1:${second.port}/socket`, { headers });
    await once(socket, "open");
    const closed = once(socket, "close");
    await second.dispose();
    await expect(closed).resolves.toBeDefined();
  });
});
