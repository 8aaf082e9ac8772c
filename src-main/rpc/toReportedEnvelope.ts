import { AppError, type ErrorEnvelope } from "../../src-shared/errors/AppError.ts";

/** Told of errors nobody foresaw; a host passes its logger's `error`. */
export type ReportError = (message: string, cause?: unknown) => void;

/** The envelope of anything thrown. What nobody foresaw is reported here and crosses without its text. */
export function toReportedEnvelope(thrown: unknown, name: string, report: ReportError): ErrorEnvelope {
  const error = AppError.from(thrown);
  if (error.code !== "internal") return error.toEnvelope();
  report(`The handler of ${name} failed.`, thrown);
  return { code: "internal", message: "Something went wrong inside the app." };
}
