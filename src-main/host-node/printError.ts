import type { AppError } from "../../src-shared/errors/AppError.ts";
import { errorWords } from "../../src-shared/errors/errorWords.ts";

/** Tells a person at the terminal what went wrong. What nobody foresaw comes with its stack, for a report. */
export function printError(error: AppError): void {
  const { title, advice } = errorWords[error.code](error.data);
  console.error(`${title}\n${advice}`);
  if (error.code === "internal") console.error(error.cause ?? error);
}
