import type { ExchangedConversation } from "../../../src-shared/domain/exchange.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";

const format = "stemma-conversations";
const version = 1;
const head = `{"format":"${format}","version":${version},"conversations":[`;

/** A JSON file with one conversation a line, so that it can be read line by line. */
export async function* writeExchangeFile(conversations: AsyncIterable<ExchangedConversation>): AsyncGenerator<string> {
  yield `${head}\n`;
  let isFirst = true;
  for await (const conversation of conversations) {
    yield `${isFirst ? "" : ",\n"}${JSON.stringify(conversation)}`;
    isFirst = false;
  }
  yield "\n]}\n";
}

/**
 * The conversations of a file, as they stand in it: what they are is seen when they are stored. A file that was written line
 * by line is read so; any other is read in one piece.
 * @throws AppError `conversations/bad-file`
 */
export function* readExchangeFile(text: string): Generator {
  if (!text.startsWith(head)) {
    yield* readWhole(text);
    return;
  }
  for (const line of text.slice(head.length).split("\n")) {
    const json = line.trim().replace(/,$/, "");
    if (json === "" || json === "]}") continue;
    // It was set anew by another program.
    const conversation = parse(json);
    if (conversation === undefined) throw bad(`a line is no conversation: ${json.slice(0, 40)}`);
    yield conversation;
  }
}

function readWhole(text: string): unknown[] {
  const file = parse(text);
  const { format: found, version: foundVersion, conversations } = (file ?? {}) as Record<string, unknown>;
  if (found !== format || !Array.isArray(conversations)) throw bad("it is no file of conversations");
  if (foundVersion !== version) throw bad(`it is of version ${String(foundVersion)}`);
  return conversations as unknown[];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

const bad = (why: string): AppError => new AppError("conversations/bad-file", why);
