import type { z } from "zod";
import { appEndpoints } from "./appEndpoints.ts";
import { backupsEndpoints } from "./backupsEndpoints.ts";
import { checkingEndpoints } from "./checkingEndpoints.ts";
import { conversationsEndpoints } from "./conversationsEndpoints.ts";
import { downloadsEndpoints } from "./downloadsEndpoints.ts";
import type { CallEndpoint, StreamEndpoint, TopicEndpoint } from "./endpoints.ts";
import { engineEndpoints } from "./engineEndpoints.ts";
import { exchangeEndpoints } from "./exchangeEndpoints.ts";
import { hubEndpoints } from "./hubEndpoints.ts";
import { modelsEndpoints } from "./modelsEndpoints.ts";
import { problemsEndpoints } from "./problemsEndpoints.ts";
import { reasoningEndpoints } from "./reasoningEndpoints.ts";
import { recoveryEndpoints } from "./recoveryEndpoints.ts";
import { searchEndpoints } from "./searchEndpoints.ts";
import { settingsEndpoints } from "./settingsEndpoints.ts";
import { sheetsEndpoints } from "./sheetsEndpoints.ts";

/** The whole API between the renderer and the core. Adding an endpoint here makes its handler compulsory. */
export const contract = {
  ...appEndpoints,
  ...backupsEndpoints,
  ...checkingEndpoints,
  ...conversationsEndpoints,
  ...downloadsEndpoints,
  ...engineEndpoints,
  ...exchangeEndpoints,
  ...hubEndpoints,
  ...modelsEndpoints,
  ...problemsEndpoints,
  ...reasoningEndpoints,
  ...recoveryEndpoints,
  ...searchEndpoints,
  ...settingsEndpoints,
  ...sheetsEndpoints,
} as const;

export type Contract = typeof contract;

type NamesOf<Kind> = { [Name in keyof Contract]: Contract[Name] extends Kind ? Name : never }[keyof Contract];
export type CallName = NamesOf<CallEndpoint>;
export type StreamName = NamesOf<StreamEndpoint>;
export type TopicName = NamesOf<TopicEndpoint>;

export type CallInput<Name extends CallName> = z.input<Contract[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.output<Contract[Name]["output"]>;
export type StreamInput<Name extends StreamName> = z.input<Contract[Name]["input"]>;
export type StreamEvent<Name extends StreamName> = z.output<Contract[Name]["event"]>;
export type TopicValue<Name extends TopicName> = z.output<Contract[Name]["value"]>;

/** A value that can be read and followed; the far end of a topic. */
export interface Followable<Value> {
  readonly value: Value;
  /** @returns a function that ends the subscription */
  subscribe(listener: (value: Value) => void): () => void;
}

/** The part of an AbortSignal that a handler may use; both a browser's and Node's are one. */
export interface ReaderSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What the core must provide: one handler per endpoint, none missing. */
export type Handlers = {
  [Name in CallName]: (input: z.output<Contract[Name]["input"]>) => CallOutput<Name> | Promise<CallOutput<Name>>;
} & {
  /** Resolves when the stream is over. `signal` aborts when the reader goes away. */
  [Name in StreamName]: (
    input: z.output<Contract[Name]["input"]>,
    emit: (event: StreamEvent<Name>) => void,
    signal: ReaderSignal,
  ) => Promise<void>;
} & {
  [Name in TopicName]: Followable<TopicValue<Name>>;
};
