import type { z } from "zod";

/** One question, one reply. */
export interface CallEndpoint<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  kind: "call";
  input: In;
  output: Out;
}

/** An input, then events until it ends once. */
export interface StreamEndpoint<In extends z.ZodType = z.ZodType, Event extends z.ZodType = z.ZodType> {
  kind: "stream";
  input: In;
  event: Event;
  /**
   * Two neighbouring events as one, or undefined where they must stay two. Lets a slow reader
   * get fewer, larger messages without losing text.
   */
  join: (earlier: z.output<Event>, later: z.output<Event>) => z.output<Event> | undefined;
}

/** A value that changes: a subscriber gets the latest, then each change. */
export interface TopicEndpoint<Value extends z.ZodType = z.ZodType> {
  kind: "topic";
  value: Value;
}

export type Endpoint = CallEndpoint | StreamEndpoint | TopicEndpoint;

export const call = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out): CallEndpoint<In, Out> => ({
  kind: "call",
  input,
  output,
});

export const stream = <In extends z.ZodType, Event extends z.ZodType>(
  input: In,
  event: Event,
  join: StreamEndpoint<In, Event>["join"],
): StreamEndpoint<In, Event> => ({ kind: "stream", input, event, join });

export const topic = <Value extends z.ZodType>(value: Value): TopicEndpoint<Value> => ({ kind: "topic", value });
