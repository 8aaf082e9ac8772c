import { transfer } from "../../../../src-main/core/models/downloads/transfer.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";

/** `node transferOnce.ts REQUEST`: one transfer in a process of its own. Prints the hash, or the error's code. */
const result = await transfer(
  JSON.parse(process.argv[2] ?? "") as Parameters<typeof transfer>[0],
  () => undefined,
  new AbortController().signal,
).then(
  ({ sha256 }) => sha256,
  (thrown: unknown) => AppError.from(thrown).code,
);
console.log(result);
