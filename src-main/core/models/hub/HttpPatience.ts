/** How long to wait for a server, in milliseconds. */
export interface HttpPatience {
  connectMs: number;
  /** Until the headers are there. */
  headersMs: number;
  /** Between two pieces of a body. */
  silenceMs: number;
}

export const defaultPatience: HttpPatience = { connectMs: 15_000, headersMs: 30_000, silenceMs: 30_000 };
