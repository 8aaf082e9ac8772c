import { z } from "zod";

export const codeOutcome = z.enum([
  /** The code came to its end. */
  "finished",
  /** It raised an error; `error` says which. */
  "failed",
  /** The person ended it. */
  "stopped",
  /** It was ended because it took longer than allowed. */
  "time",
  /** It needed more memory than allowed. */
  "memory",
  /** It was ended because it wrote more than allowed. */
  "output",
  /** Python itself could not start, or broke. */
  "broken",
]);
export type CodeOutcome = z.infer<typeof codeOutcome>;

export const codeError = z.object({
  /** The class of the error, such as `ZeroDivisionError`. */
  type: z.string(),
  message: z.string(),
  /** Line of the code, from 1; null where the error has none. */
  line: z.number().nullable(),
  /** As Python writes it, without the frames of the app. */
  traceback: z.string(),
  /** The module that could not be imported; null for other errors. */
  missingModule: z.string().nullable(),
});
export type CodeError = z.infer<typeof codeError>;

/** One run of a piece of Python, with all that it gave. */
export const codeRun = z.object({
  code: z.string(),
  outcome: codeOutcome,
  /** What was printed; as far as it had come, where the run was ended. */
  stdout: z.string(),
  /** Warnings and what else went to the error output. */
  stderr: z.string(),
  /** The value of the last line, if that is an expression with a value, as Python writes it. */
  result: z.string().nullable(),
  /** The same value in LaTeX, where SymPy can write it. */
  latex: z.string().nullable(),
  error: codeError.nullable(),
  /** From the first line to the end, without the start of Python. */
  durationMs: z.number(),
  /** How long it was allowed to take. */
  wallMs: z.number(),
});
export type CodeRun = z.infer<typeof codeRun>;
