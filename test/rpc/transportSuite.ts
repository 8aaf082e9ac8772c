import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Handlers, StreamInput } from "../../src-shared/contract/contract.ts";
import type { AttemptEvent } from "../../src-shared/contract/reasoningEndpoints.ts";
import type { ServerMessage, Transport } from "../../src-shared/contract/Transport.ts";
import { attemptId, conversationId } from "../../src-shared/domain/ids.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { createClient, type Client } from "../../src-renderer/client/createClient.ts";
import { delta } from "./fakeEvents.ts";
import { fakeHandlers, fakeTopics, type FakeTopics } from "./fakeHandlers.ts";

/** How long a busy machine may take; no test waits for it to pass. */
const patienceMs = 4000;

/** Serves the handlers and gives back the client's end; `dispose` ends what was started. */
export type Connect = (handlers: Handlers) => Promise<{ transport: Transport; dispose: () => Promise<void> }>;

const input: StreamInput<"reasoning.follow"> = { attemptId: attemptId.parse("attempt") };

/** Reads a stream to its end. */
function readAll(client: Client): Promise<{ events: AttemptEvent[]; error: AppError | undefined }> {
  const events: AttemptEvent[] = [];
  return new Promise((resolve) => {
    client.open("reasoning.follow", input, {
      onEvent: (event) => events.push(event),
      onEnd: (error) => resolve({ events, error }),
    });
  });
}

const textOf = (events: AttemptEvent[]): string =>
  events.map((event) => (event.type === "delta" ? event.text : "")).join("");

/** What every transport of the contract must do, with the real router and the real client at its ends. */
export function transportSuite(name: string, connect: Connect): void {
  describe(`over ${name}`, () => {
    let topics: FakeTopics;
    let dispose: () => Promise<void>;

    const start = async (own: Partial<Handlers> = {}): Promise<Transport> => {
      const connection = await connect(fakeHandlers(topics, own));
      dispose = connection.dispose;
      return connection.transport;
    };
    const startClient = async (own: Partial<Handlers> = {}): Promise<Client> => createClient(await start(own));

    beforeEach(() => {
      topics = fakeTopics();
    });
    afterEach(() => dispose());

    describe("calls", () => {
      test("return the handler's value", async () => {
        const client = await startClient({
          "reasoning.stop": ({ attemptId: id }) => ({ stopped: id }) as object as {},
        });
        await expect(client.call("reasoning.stop", input)).resolves.toEqual({ stopped: "attempt" });
      });

      test("throw what the handler threw, with its code and data", async () => {
        const client = await startClient();
        const error = await client.call("app.info", {}).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(AppError);
        expect(error).toMatchObject({ code: "conversations/not-found", data: { path: "/nowhere" } });
      });

      test("hide the text of an error nobody foresaw", async () => {
        const client = await startClient({
          "app.info": () => {
            throw new Error("secret path /home/someone");
          },
        });
        const error = (await client.call("app.info", {}).catch((thrown: unknown) => thrown)) as AppError;
        expect(error.code).toBe("internal");
        expect(error.message).not.toContain("secret");
      });

      test("refuse an input that does not fit, saying where", async () => {
        const client = await startClient();
        const bad = { attemptId: 7 } as unknown as typeof input;
        const error = (await client.call("reasoning.stop", bad).catch((thrown: unknown) => thrown)) as AppError;
        expect(error.code).toBe("request/invalid");
        expect(error.message).toContain("attemptId");
      });

      test.each(["nonsense", "__proto__", "constructor", "toString", "reasoning.follow", "settings.values", ""])(
        "do not know %j",
        async (unknown) => {
          const client = await startClient();
          await expect(client.call(unknown as "app.info", {})).rejects.toMatchObject({ code: "request/unknown" });
        },
      );

      test("get their own replies when many are under way and end in another order", async () => {
        const waiting: (() => void)[] = [];
        const client = await startClient({
          "conversations.rename": ({ title }) =>
            new Promise((resolve) => {
              waiting.push(() => resolve({ title } as {}));
              if (waiting.length === 20) for (const go of waiting.toReversed()) go();
            }),
        });
        const titles = Array.from({ length: 20 }, (_, index) => `title ${index}`);
        const id = conversationId.parse("c");
        const replies = titles.map((title) => client.call("conversations.rename", { conversationId: id, title }));
        await expect(Promise.all(replies)).resolves.toEqual(titles.map((title) => ({ title })));
      });

      test("carry any text exactly as it is", async () => {
        const texts = [
          "\0 a NUL",
          "\ud800 alone \udc00",
          "𝒜 π → \u2028\u2029",
          "שלום abc مرحبا",
          "</script><|im_end|>",
          " a\r\n\t ",
        ];
        const client = await startClient({
          "reasoning.ask": ({ question }) => ({ question }) as object as never,
        });
        for (const question of texts)
          await expect(client.call("reasoning.ask", { place: { kind: "new" }, question })).resolves.toEqual({
            question,
          });
      });

      test("carry five megabytes both ways", async () => {
        const path = "é".repeat(2_500_000);
        const client = await startClient({
          "conversations.get": () => ({
            conversationId: conversationId.parse("c"),
            title: path,
            sheetId: null,
            turns: [],
          }),
          "reasoning.ask": ({ question }) => ({ length: question.length }) as object as never,
        });
        const { title } = await client.call("conversations.get", { conversationId: conversationId.parse("c") });
        expect(title === path).toBe(true);
        const error = client.call("reasoning.ask", { place: { kind: "new" }, question: path });
        await expect(error).rejects.toMatchObject({ code: "request/invalid" });
        const question = "\0".repeat(900_000);
        const reply = client.call("reasoning.ask", { place: { kind: "new" }, question });
        await expect(reply).resolves.toEqual({ length: question.length });
      });
    });

    describe("streams", () => {
      test("send the first event at once and join the rest while they wait", async () => {
        const client = await startClient({
          "reasoning.follow": async (_, emit) => {
            for (const text of ["a", "b", "c", "d"]) emit(delta(text));
          },
        });
        const { events, error } = await readAll(client);
        expect(error).toBeUndefined();
        expect(events).toEqual([delta("a"), delta("bcd")]);
      });

      test("keep events apart that must stay apart, in their order", async () => {
        const sent = Array.from({ length: 50 }, (_, index) => delta(`${index} `, index));
        const client = await startClient({
          "reasoning.follow": async (_, emit) => {
            for (const event of sent) emit(event);
          },
        });
        expect((await readAll(client)).events).toEqual(sent);
      });

      test("lose nothing when there is far more than the reader takes", async () => {
        let sent = "";
        const client = await startClient({
          "reasoning.follow": async (_, emit) => {
            for (let round = 0; round < 20; round += 1) {
              for (let index = 0; index < 200; index += 1) {
                const text = `${round}.${index} `;
                sent += text;
                emit(delta(text));
              }
              await new Promise((resolve) => setImmediate(resolve));
            }
          },
        });
        const { events } = await readAll(client);
        expect(textOf(events)).toBe(sent);
        expect(events.length).toBeLessThan(4000);
      });

      test("send no more than four messages that the reader has not handled, and go on when it has", async () => {
        const transport = await start({
          "reasoning.follow": async (_, emit) => {
            for (let index = 0; index < 9; index += 1) emit(delta("x", index));
          },
        });
        const received: ServerMessage[] = [];
        transport.onMessage((message) => received.push(message as ServerMessage));
        transport.send({ type: "open", id: 1, name: "reasoning.follow", input });
        await vi.waitFor(() => expect(received).toHaveLength(4), patienceMs);
        // A reply that comes later shows that nothing else is on its way.
        transport.send({ type: "call", id: 2, name: "app.info", input: {} });
        await vi.waitFor(() => expect(received).toHaveLength(5), patienceMs);
        expect(received[4]?.type).toBe("reply");
        transport.send({ type: "ack", id: 1, order: 4 });
        await vi.waitFor(() => expect(received).toHaveLength(9), patienceMs);
        transport.send({ type: "ack", id: 1, order: 8 });
        await vi.waitFor(() => expect(received.at(-1)?.type).toBe("end"), patienceMs);
        const orders = received.flatMap((message) => (message.type === "event" ? [message.order] : []));
        expect(orders).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      });

      test("end with the handler's error, after its events", async () => {
        const client = await startClient({
          "reasoning.follow": async (_, emit) => {
            emit(delta("a"));
            emit(delta("b", 1));
            throw new AppError("reasoning/not-found", "gone");
          },
        });
        const { events, error } = await readAll(client);
        expect(events).toHaveLength(2);
        expect(error?.code).toBe("reasoning/not-found");
      });

      test("end with an error for a wrong input or name", async () => {
        const client = await startClient();
        const endOf = (name: string, given: unknown): Promise<AppError | undefined> =>
          new Promise((resolve) => {
            const reader = { onEvent: () => undefined, onEnd: resolve };
            client.open(name as "reasoning.follow", given as typeof input, reader);
          });
        expect((await endOf("reasoning.follow", {}))?.code).toBe("request/invalid");
        expect((await endOf("hasOwnProperty", {}))?.code).toBe("request/unknown");
      });

      test("tell the handler when the reader closes, and tell the reader nothing more", async () => {
        const aborted = Promise.withResolvers<void>();
        const client = await startClient({
          "app.info": notInfo,
          "reasoning.follow": async (_, emit, signal) => {
            emit(delta("a"));
            signal.addEventListener("abort", () => aborted.resolve());
            await aborted.promise;
            emit(delta("late"));
          },
        });
        const onEnd = vi.fn<(error?: AppError) => void>();
        const events: AttemptEvent[] = [];
        await new Promise<void>((resolve) => {
          const close = client.open("reasoning.follow", input, {
            onEvent: (event) => {
              events.push(event);
              close();
              resolve();
            },
            onEnd,
          });
        });
        await aborted.promise;
        await client.call("app.info", {}).catch(() => undefined);
        expect(events).toEqual([delta("a")]);
        expect(onEnd).not.toHaveBeenCalled();
      });
    });

    describe("topics", () => {
      test("give the latest value, then each change", async () => {
        topics.settings.set({ ...topics.settings.value, theme: "dark" });
        const client = await startClient();
        const values: unknown[] = [];
        client.follow("settings.values", (value) => values.push(value));
        await vi.waitFor(() => expect(values).toMatchObject([{ theme: "dark" }]), patienceMs);
        topics.settings.set({ ...topics.settings.value, theme: "light" });
        topics.settings.set({ ...topics.settings.value, theme: "system" });
        await vi.waitFor(() => expect(values).toHaveLength(3), patienceMs);
        expect(values.slice(1)).toMatchObject([{ theme: "light" }, { theme: "system" }]);
      });

      test("share one subscription and end it with the last follower", async () => {
        const client = await startClient();
        const first = vi.fn<(value: unknown) => void>();
        const second = vi.fn<(value: unknown) => void>();
        const leaveFirst = client.follow("engine.status", first);
        await vi.waitFor(() => expect(first).toHaveBeenCalledTimes(1), patienceMs);
        const leaveSecond = client.follow("engine.status", second);
        expect(second).toHaveBeenCalledWith({ phase: "off" });
        expect(topics.engine.followers).toBe(1);
        leaveFirst();
        leaveFirst();
        topics.engine.set({ phase: "starting" });
        await vi.waitFor(() => expect(second).toHaveBeenLastCalledWith({ phase: "starting" }), patienceMs);
        expect(first).toHaveBeenCalledTimes(1);
        leaveSecond();
        await vi.waitFor(() => expect(topics.engine.followers).toBe(0), patienceMs);
        expect(client.latest("engine.status")).toBeUndefined();
      });
    });

    describe("a transport that closes", () => {
      test("ends calls and streams with an error, and releases handlers and topics", async () => {
        const aborted = Promise.withResolvers<void>();
        const called = Promise.withResolvers<void>();
        const client = await startClient({
          "app.info": () => {
            called.resolve();
            return new Promise<never>(() => undefined);
          },
          "reasoning.follow": async (_, emit, signal) => {
            emit(delta("a"));
            signal.addEventListener("abort", () => aborted.resolve());
            await aborted.promise;
          },
        });
        client.follow("engine.status", () => undefined);
        const pending = client.call("app.info", {});
        pending.catch(() => undefined);
        const ended = new Promise<AppError | undefined>((resolve) => {
          client.open("reasoning.follow", input, { onEvent: () => client.close(), onEnd: resolve });
        });
        const closed = new Promise<void>((resolve) => client.onClosed(resolve));
        await called.promise;
        await expect(pending).rejects.toMatchObject({ code: "connection/lost" });
        await expect(ended).resolves.toMatchObject({ code: "connection/lost" });
        await closed;
        await aborted.promise;
        await vi.waitFor(() => expect(topics.engine.followers).toBe(0), patienceMs);
        await expect(client.call("app.info", {})).rejects.toMatchObject({ code: "connection/lost" });
        await expect(readAll(client)).resolves.toMatchObject({ events: [], error: { code: "connection/lost" } });
      });
    });

    test("garbage changes nothing", async () => {
      const transport = await start({ "reasoning.stop": () => ({}) });
      const garbage: unknown[] = [
        null,
        7,
        "call",
        [],
        {},
        { type: "call" },
        { type: "call", id: -1, name: "app.info" },
        { type: "call", id: 1.5, name: "app.info" },
        { type: "open", id: 1, name: 4 },
        { type: "ack", id: 99, order: 1 },
        { type: "close", id: 99 },
        { type: "nonsense", id: 1 },
      ];
      for (const message of garbage) transport.send(message);
      const client = createClient(transport);
      await expect(client.call("reasoning.stop", input)).resolves.toEqual({});
    });
  });
}

const notInfo = (): never => {
  throw new AppError("internal", "not used");
};
