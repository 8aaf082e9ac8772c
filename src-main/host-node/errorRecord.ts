import type { ErrorEnvelope } from "../../src-shared/errors/AppError.ts";
import { errorWords } from "../../src-shared/errors/errorWords.ts";

/** An error as `--json` prints it. */
export interface ErrorRecord {
  code: string;
  title: string;
  advice: string;
}

export const errorRecord = ({ code, data }: Pick<ErrorEnvelope, "code" | "data">): ErrorRecord => ({
  code,
  ...errorWords[code](data),
});
