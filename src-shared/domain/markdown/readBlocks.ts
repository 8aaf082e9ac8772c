import { MarkdownStream } from "./MarkdownStream.ts";
import type { Block } from "./tokens.ts";

/** Characters that are lexed at a time. */
const slice = 8_000;

/** The blocks of a text, a few at a time, so that whoever asks for them can do something else in between. */
export function* readBlocks(text: string): Generator<readonly Block[]> {
  const stream = new MarkdownStream();
  let given = 0;
  for (let from = 0; from < text.length; from += slice) {
    stream.append(text.slice(from, from + slice));
    const { groups } = stream.getSnapshot();
    // The last group may still change.
    for (const group of groups.slice(given, -1)) yield group;
    given = Math.max(given, groups.length - 1);
    yield [];
  }
  stream.finish();
  yield* stream.getSnapshot().groups.slice(given);
}
