import { resolve } from "node:path";
import { runProgram } from "./runProgram.ts";

// The reader of a pipe may leave early, as `head` does.
process.stdout.on("error", () => process.exit(1));
process.exitCode = await runProgram(process.argv.slice(2), resolve(import.meta.dirname, "../.."));
