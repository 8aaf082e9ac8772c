import { AppError } from "../../src-shared/errors/AppError.ts";
import { usage } from "./commands/usage.ts";
import { readVersion } from "./createHost.ts";
import { printError } from "./printError.ts";
import { UsageError } from "./UsageError.ts";

/** A subcommand: its own arguments and the app's folder in, the exit code out. */
type Command = (args: string[], root: string) => Promise<number> | number;

/** The commands load when they are called, so that help does not wait for the database. */
const commands: Readonly<Record<string, Command>> = {
  open: async (args, root) => (await import("./commands/open.ts")).open(args, root),
  solve: async (args, root) => (await import("./commands/solve.ts")).solve(args, root),
  prompt: async (args, root) => (await import("./commands/prompt.ts")).prompt(args, root),
  bench: async (args, root) => (await import("./commands/bench.ts")).bench(args, root),
  problems: async (args, root) => (await import("./commands/problems.ts")).problems(args, root),
  check: async (args, root) => (await import("./commands/check.ts")).check(args, root),
  models: async (args, root) => (await import("./commands/models/models.ts")).models(args, root),
  recover: async (args, root) => (await import("./commands/recover.ts")).recover(args, root),
  help: () => print(usage),
  "--help": () => print(usage),
  "-h": () => print(usage),
  "--version": (_, root) => print(`${readVersion(root)}\n`),
};

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/**
 * The `stemma` program.
 * @param args without the program's name
 * @param root absolute path of the app's folder
 * @returns the exit code: 0, 1 when it failed, 2 for wrong usage
 */
export async function runProgram([name, ...args]: string[], root: string): Promise<number> {
  try {
    if (name === undefined) throw new UsageError("Say what to do.");
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw new UsageError(`There is no command "${name}".`);
    if (args[0] === "--help") return print(usage);
    return await command(args, root);
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      process.stderr.write(`${thrown.message}\n\n${usage}`);
      return 2;
    }
    printError(AppError.from(thrown));
    return 1;
  }
}
