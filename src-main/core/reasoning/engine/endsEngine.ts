import type { AppError } from "../../../../src-shared/errors/AppError.ts";

/** Whether the engine process is gone with this error through no will of ours. */
export const endsEngine = ({ code }: AppError): boolean =>
  code === "engine/crashed" || code === "engine/not-responding";
