import type { ErrorEnvelope } from "../errors/AppError.ts";

/** A two-way pipe of JSON values that keeps their order: an Electron port, a WebSocket, or a pair in memory. */
export interface Transport {
  send(message: unknown): void;
  /** One listener; messages that arrive before it is set wait for it. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when either end has closed. */
  onClose(listener: () => void): void;
  close(): void;
}

/** What a client sends. `id` is the client's own number for the exchange. */
export type ClientMessage =
  | { type: "call"; id: number; name: string; input: unknown }
  | { type: "open"; id: number; name: string; input: unknown }
  | { type: "follow"; id: number; name: string }
  /** The client has handled the stream's events up to this number. */
  | { type: "ack"; id: number; order: number }
  /** Ends a stream or a topic. */
  | { type: "close"; id: number };

/** What a server answers. A stream's events are numbered from 1 without a gap. */
export type ServerMessage =
  | { type: "reply"; id: number; ok: true; value: unknown }
  | { type: "reply"; id: number; ok: false; error: ErrorEnvelope }
  | { type: "event"; id: number; order: number; event: unknown }
  | { type: "end"; id: number; error?: ErrorEnvelope | undefined }
  | { type: "value"; id: number; value: unknown };
