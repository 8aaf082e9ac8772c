import type {
  CallInput,
  CallName,
  CallOutput,
  StreamEvent,
  StreamInput,
  StreamName,
  TopicName,
  TopicValue,
} from "../../src-shared/contract/contract.ts";
import type { ClientMessage, ServerMessage, Transport } from "../../src-shared/contract/Transport.ts";
import { AppError, type ErrorEnvelope } from "../../src-shared/errors/AppError.ts";

export interface StreamReader<Event> {
  onEvent(event: Event): void;
  /** Called once, when the stream is over; not after the reader has closed it. */
  onEnd(error?: AppError): void;
}

/** The contract as the renderer uses it. */
export interface Client {
  /** @throws AppError what the handler threw, `request/*`, or `connection/lost` */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** @returns a function that closes the stream */
  open<Name extends StreamName>(
    name: Name,
    input: StreamInput<Name>,
    reader: StreamReader<StreamEvent<Name>>,
  ): () => void;
  /**
   * Calls the listener with the latest value, at once where it is known, and with each change.
   * @returns a function that ends this subscription
   */
  follow<Name extends TopicName>(name: Name, listener: (value: TopicValue<Name>) => void): () => void;
  /** The latest value of a topic that is being followed; undefined before the first. */
  latest<Name extends TopicName>(name: Name): TopicValue<Name> | undefined;
  /** @returns a function that takes the listener away */
  onClosed(listener: () => void): () => void;
  close(): void;
}

/** One exchange under way, as the messages for it see it. */
interface Receiver {
  receive(message: ServerMessage): void;
  lose(error: AppError): void;
}

interface TopicFollowing {
  id: number;
  listeners: Set<(value: unknown) => void>;
  value: unknown;
}

const connectionLost = (): AppError => new AppError("connection/lost", "The connection to the app's core has closed.");

const toError = (envelope: ErrorEnvelope | undefined): AppError | undefined =>
  envelope === undefined ? undefined : AppError.fromEnvelope(envelope);

/** Makes a typed client of a transport, which is the client's own from then on. */
export function createClient(transport: Transport): Client {
  const receivers = new Map<number, Receiver>();
  const topics = new Map<TopicName, TopicFollowing>();
  const closedListeners = new Set<() => void>();
  let lastId = 0;
  let isClosed = false;

  const send = (message: ClientMessage): void => transport.send(message);

  const begin = (receiver: Receiver): number => {
    lastId += 1;
    if (isClosed) queueMicrotask(() => receiver.lose(connectionLost()));
    else receivers.set(lastId, receiver);
    return lastId;
  };

  transport.onMessage((message) => {
    const { id } = message as ServerMessage;
    receivers.get(id)?.receive(message as ServerMessage);
  });
  transport.onClose(() => {
    isClosed = true;
    const lost = [...receivers.values()];
    receivers.clear();
    for (const receiver of lost) receiver.lose(connectionLost());
    for (const listener of closedListeners) listener();
  });

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        const id = begin({
          receive(message) {
            if (message.type !== "reply") return;
            receivers.delete(id);
            if (message.ok) resolve(message.value as CallOutput<typeof name>);
            else reject(AppError.fromEnvelope(message.error));
          },
          lose: reject,
        });
        send({ type: "call", id, name, input });
      }),

    open(name, input, reader) {
      let order = 0;
      let isOver = false;
      const finish = (error?: AppError): void => {
        if (isOver) return;
        isOver = true;
        receivers.delete(id);
        reader.onEnd(error);
      };
      const id = begin({
        receive(message) {
          if (message.type === "end") return finish(toError(message.error));
          if (message.type !== "event") return;
          order += 1;
          if (message.order !== order) {
            send({ type: "close", id });
            return finish(new AppError("connection/lost", `Event ${order} of a stream is missing.`));
          }
          try {
            reader.onEvent(message.event as StreamEvent<typeof name>);
          } finally {
            if (!isOver) send({ type: "ack", id, order });
          }
        },
        lose: finish,
      });
      send({ type: "open", id, name, input });
      return () => {
        if (isOver) return;
        isOver = true;
        receivers.delete(id);
        send({ type: "close", id });
      };
    },

    follow(name, listener) {
      const heard = listener as (value: unknown) => void;
      let following = topics.get(name);
      if (following === undefined) {
        const created: TopicFollowing = { id: 0, listeners: new Set(), value: undefined };
        created.id = begin({
          receive(message) {
            if (message.type !== "value") return;
            created.value = message.value;
            for (const each of created.listeners) each(message.value);
          },
          lose: () => undefined,
        });
        topics.set(name, created);
        send({ type: "follow", id: created.id, name });
        following = created;
      }
      const { listeners, id, value } = following;
      // Each subscription is its own, also where one function is given twice.
      const subscription = (latest: unknown): void => heard(latest);
      listeners.add(subscription);
      if (value !== undefined) heard(value);
      return () => {
        if (!listeners.delete(subscription) || listeners.size > 0) return;
        topics.delete(name);
        receivers.delete(id);
        send({ type: "close", id });
      };
    },

    latest: (name) => topics.get(name)?.value as TopicValue<typeof name> | undefined,

    onClosed(listener) {
      if (isClosed) queueMicrotask(listener);
      else closedListeners.add(listener);
      return () => void closedListeners.delete(listener);
    },

    close: () => transport.close(),
  };
}
