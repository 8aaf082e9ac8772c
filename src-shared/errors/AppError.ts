import { errorCodes, type ErrorCode } from "./errorCodes.ts";

/** JSON facts that go with an error, for the words shown to the user (a path, a limit in tokens). */
export type ErrorData = Readonly<Record<string, string | number | boolean | null>>;

/** An error as it crosses a process boundary. */
export interface ErrorEnvelope {
  code: ErrorCode;
  message: string;
  data?: ErrorData | undefined;
}

/**
 * The one error type of the app. `code` is what programs branch on, `message` is for developers;
 * what a person reads is worded in the renderer, from the code and the data.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData | undefined;

  constructor(code: ErrorCode, message: string, options: { data?: ErrorData | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.data = options.data;
  }

  /** Unknown throws become `internal`, so that a caller never has to guess. */
  static from(thrown: unknown): AppError {
    if (thrown instanceof AppError) return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new AppError("internal", message, { cause: thrown });
  }

  static fromEnvelope(envelope: ErrorEnvelope): AppError {
    const known = (errorCodes as readonly string[]).includes(envelope.code);
    return new AppError(known ? envelope.code : "internal", envelope.message, { data: envelope.data });
  }

  toEnvelope(): ErrorEnvelope {
    return { code: this.code, message: this.message, data: this.data };
  }
}
