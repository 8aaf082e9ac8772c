import { expect, test, vi } from "vitest";
import { createClient } from "../../../src-renderer/client/createClient.ts";
import type { StreamInput } from "../../../src-shared/contract/contract.ts";
import type { ClientMessage } from "../../../src-shared/contract/Transport.ts";
import { attemptId } from "../../../src-shared/domain/ids.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import { delta } from "../../rpc/fakeEvents.ts";
import { memoryTransportPair } from "../../rpc/memoryTransportPair.ts";

const input: StreamInput<"reasoning.follow"> = { attemptId: attemptId.parse("attempt") };

/** A client, and the far end of its transport with what it has received. */
function startClient() {
  const [near, server] = memoryTransportPair();
  const received: ClientMessage[] = [];
  server.onMessage((message) => received.push(message as ClientMessage));
  return { client: createClient(near), server, received };
}

/** Resolves when all messages that are under way have arrived. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("each event is acknowledged after it was handled", async () => {
  const { client, server, received } = startClient();
  const handled: number[] = [];
  client.open("reasoning.follow", input, {
    onEvent: () => handled.push(received.filter(({ type }) => type === "ack").length),
    onEnd: () => undefined,
  });
  server.send({ type: "event", id: 1, order: 1, event: delta("a") });
  await settled();
  server.send({ type: "event", id: 1, order: 2, event: delta("b") });
  await settled();
  expect(handled).toEqual([0, 1]);
  expect(received.slice(1)).toEqual([
    { type: "ack", id: 1, order: 1 },
    { type: "ack", id: 1, order: 2 },
  ]);
});

test("a missing event ends the stream with an error, once, and tells the server", async () => {
  const { client, server, received } = startClient();
  const onEvent = vi.fn<() => void>();
  const onEnd = vi.fn<(error?: AppError) => void>();
  client.open("reasoning.follow", input, { onEvent, onEnd });
  server.send({ type: "event", id: 1, order: 1, event: delta("a") });
  server.send({ type: "event", id: 1, order: 3, event: delta("c") });
  server.send({ type: "event", id: 1, order: 4, event: delta("d") });
  server.send({ type: "end", id: 1 });
  await settled();
  expect(onEvent).toHaveBeenCalledTimes(1);
  expect(onEnd).toHaveBeenCalledTimes(1);
  expect(onEnd.mock.calls[0]?.[0]?.code).toBe("connection/lost");
  expect(received.at(-1)).toEqual({ type: "close", id: 1 });
});

test("closing a stream twice, or after its end, sends one message at most", async () => {
  const { client, server, received } = startClient();
  const reader = { onEvent: () => undefined, onEnd: () => undefined };
  const close = client.open("reasoning.follow", input, reader);
  close();
  close();
  const closeEnded = client.open("reasoning.follow", input, reader);
  server.send({ type: "end", id: 2 });
  await settled();
  closeEnded();
  await settled();
  expect(received.filter(({ type }) => type === "close")).toEqual([{ type: "close", id: 1 }]);
});

test("a reply to nobody is ignored", async () => {
  const { client, server } = startClient();
  server.send({ type: "reply", id: 99, ok: true, value: 1 });
  const pending = client.call("reasoning.stop", input);
  server.send({ type: "reply", id: 1, ok: true, value: { b: 2 } });
  await expect(pending).resolves.toEqual({ b: 2 });
});

test("listeners for the close are called once, and not when they were taken away", async () => {
  const { client, server } = startClient();
  const kept = vi.fn<() => void>();
  const removed = vi.fn<() => void>();
  client.onClosed(kept);
  client.onClosed(removed)();
  server.close();
  await settled();
  client.close();
  expect(kept).toHaveBeenCalledTimes(1);
  expect(removed).not.toHaveBeenCalled();
  await new Promise<void>((resolve) => client.onClosed(resolve));
});
