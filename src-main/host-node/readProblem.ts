import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { UsageError } from "./UsageError.ts";

/** Bytes of the largest problem, as a file or from standard input. */
const maxProblemBytes = 1_000_000;

const textExtensions = new Set([".txt", ".md", ".tex"]);

/** Where a problem can be read from when no argument carries it. */
export interface ProblemInput extends AsyncIterable<Uint8Array> {
  isTTY?: boolean;
}

/**
 * The problem a person means: the argument itself, the file it names, or standard input.
 * @param argument `-` or undefined for standard input
 * @throws UsageError when there is none, or it is not text
 */
export async function readProblem(argument: string | undefined, input: ProblemInput): Promise<string> {
  const problem = await findProblem(argument, input);
  if (problem.trim() === "") throw new UsageError("The problem is empty.");
  return problem;
}

async function findProblem(argument: string | undefined, input: ProblemInput): Promise<string> {
  if (argument === "-" || (argument === undefined && input.isTTY !== true)) return readInput(input);
  if (argument === undefined) throw new UsageError("No problem was given.");
  const size = await fileSize(argument);
  if (size !== undefined) {
    if (size > maxProblemBytes) throw tooLarge(argument);
    return toText(await readFile(argument), argument);
  }
  const looksLikeFile = textExtensions.has(extname(argument).toLowerCase()) && !/\s/.test(argument);
  if (looksLikeFile) throw new UsageError(`There is no file ${argument}.`);
  return argument;
}

/** Undefined where the text names no regular file. */
async function fileSize(path: string): Promise<number | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    return undefined;
  }
}

async function readInput(input: ProblemInput): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > maxProblemBytes) throw tooLarge("Standard input");
    chunks.push(chunk);
  }
  return toText(Buffer.concat(chunks), "Standard input");
}

function toText(bytes: Uint8Array, source: string): string {
  try {
    // Editors and echo end the last line, which is no part of the problem.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/[\r\n]+$/, "");
  } catch (error) {
    throw new UsageError(`${source} is not text in UTF-8.`, { cause: error });
  }
}

const tooLarge = (source: string): UsageError =>
  new UsageError(`${source} is too large for a problem: more than ${maxProblemBytes / 1_000_000} MB.`);
