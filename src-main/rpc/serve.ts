import { AppError } from "../../src-shared/errors/AppError.ts";
import type { Followable, Handlers, ReaderSignal } from "../../src-shared/contract/contract.ts";
import type { ClientMessage, ServerMessage, Transport } from "../../src-shared/contract/Transport.ts";
import { clientMessage } from "./clientMessage.ts";
import { EventQueue } from "./EventQueue.ts";
import { findEndpoint, parseInput } from "./parseInput.ts";
import { toReportedEnvelope, type ReportError } from "./toReportedEnvelope.ts";

type CallHandler = (input: unknown) => unknown;
type StreamHandler = (input: unknown, emit: (event: unknown) => void, signal: ReaderSignal) => Promise<void>;

/** A stream or topic that is under way for one client. */
interface Exchange {
  acknowledge(order: number): void;
  /** Releases everything; the client is told nothing more. */
  release(): void;
}

/**
 * Answers one client over a transport until it closes. Messages that are no message of the protocol are dropped and
 * reported; a request that is wrong gets an error back. Nothing a client sends makes this throw.
 * @param handlers looked up anew for each request; what is not there is said not to be answered now
 */
export function serve(handlers: Partial<Handlers>, transport: Transport, report: ReportError): void {
  const exchanges = new Map<number, Exchange>();
  let isClosed = false;

  const send = (message: ServerMessage): void => {
    if (!isClosed) transport.send(message);
  };

  /** The contract pairs each name with its handler; by name alone the types are erased. */
  const handlerOf = (name: string): unknown => {
    const handler = (handlers as Readonly<Record<string, unknown>>)[name];
    if (handler === undefined) throw new AppError("request/unavailable", `${name} is not answered now`);
    return handler;
  };

  const release = (id: number): void => {
    const exchange = exchanges.get(id);
    exchanges.delete(id);
    exchange?.release();
  };

  const answer = async ({ id, name, input }: ClientMessage & { type: "call" }): Promise<void> => {
    try {
      const { input: schema } = findEndpoint(name, "call");
      const value = await (handlerOf(name) as CallHandler)(parseInput(schema, input));
      send({ type: "reply", id, ok: true, value });
    } catch (thrown) {
      send({ type: "reply", id, ok: false, error: toReportedEnvelope(thrown, name, report) });
    }
  };

  const open = async ({ id, name, input }: ClientMessage & { type: "open" }): Promise<void> => {
    const aborter = new AbortController();
    let queue: EventQueue | undefined;
    const end = (message: ServerMessage & { type: "end" }): void => {
      exchanges.delete(id);
      send(message);
    };
    try {
      const endpoint = findEndpoint(name, "stream");
      const parsed = parseInput(endpoint.input, input);
      const handler = handlerOf(name);
      const events = new EventQueue(endpoint.join, (order, event) => send({ type: "event", id, order, event }));
      queue = events;
      exchanges.set(id, {
        acknowledge: (order) => events.acknowledge(order),
        release: () => {
          events.close();
          aborter.abort();
        },
      });
      const emit = (event: unknown): void => {
        if (!aborter.signal.aborted) events.push(event);
      };
      await (handler as StreamHandler)(parsed, emit, aborter.signal);
      if (!aborter.signal.aborted) events.end(() => end({ type: "end", id }));
    } catch (thrown) {
      const error = toReportedEnvelope(thrown, name, report);
      if (queue === undefined) end({ type: "end", id, error });
      else if (!aborter.signal.aborted) queue.end(() => end({ type: "end", id, error }));
    }
  };

  const follow = ({ id, name }: ClientMessage & { type: "follow" }): void => {
    try {
      findEndpoint(name, "topic");
      const topic = handlerOf(name) as Followable<unknown>;
      send({ type: "value", id, value: topic.value });
      const unsubscribe = topic.subscribe((value) => send({ type: "value", id, value }));
      exchanges.set(id, { acknowledge: () => undefined, release: unsubscribe });
    } catch (thrown) {
      send({ type: "end", id, error: toReportedEnvelope(thrown, name, report) });
    }
  };

  const accept = async (message: ClientMessage): Promise<void> => {
    switch (message.type) {
      case "call":
        return answer(message);
      case "open":
      case "follow":
        if (exchanges.has(message.id)) return report("A client used the number of an open exchange again.");
        return message.type === "open" ? open(message) : follow(message);
      case "ack":
        return exchanges.get(message.id)?.acknowledge(message.order);
      case "close":
        return release(message.id);
    }
  };

  transport.onMessage((message) => {
    if (isClosed) return;
    const parsed = clientMessage.safeParse(message);
    if (!parsed.success) return report("A client sent something that is no message.");
    accept(parsed.data).catch((thrown: unknown) => report("A message could not be answered.", thrown));
  });
  transport.onClose(() => {
    isClosed = true;
    for (const id of exchanges.keys()) release(id);
  });
}
