import { expect, test } from "vitest";
import { fileName } from "../../../../src-renderer/components/save-file/fileName.ts";
import { readExchangeFile, writeExchangeFile } from "../../../../src-renderer/features/export/exchangeFile.ts";
import type { ExchangedConversation } from "../../../../src-shared/domain/exchange.ts";

const conversations = [{ title: "One\n]}\n," }, { title: "Two" }] as ExchangedConversation[];

async function written(all: ExchangedConversation[]): Promise<string> {
  async function* each(): AsyncGenerator<ExchangedConversation> {
    await Promise.resolve();
    yield* all;
  }
  let text = "";
  for await (const piece of writeExchangeFile(each())) text += piece;
  return text;
}

test("what was written is JSON, and read back as it was", async () => {
  const text = await written(conversations);
  expect(JSON.parse(text)).toMatchObject({ format: "stemma-conversations", version: 1, conversations });
  expect([...readExchangeFile(text)]).toEqual(conversations);
  expect([...readExchangeFile(await written([]))]).toEqual([]);
});

test("a file that another program has set anew is read too", async () => {
  const text = await written(conversations);
  expect([...readExchangeFile(JSON.stringify(JSON.parse(text), null, 2))]).toEqual(conversations);
});

test.each([
  ["no JSON", "hello"],
  ["other JSON", "[1, 2]"],
  ["another program's", '{"format":"other","version":1,"conversations":[]}'],
  ["of a later version", '{"format":"stemma-conversations","version":2,"conversations":[]}'],
])("a file that is %s is refused", (_, text) => {
  expect(() => [...readExchangeFile(text)]).toThrow(expect.objectContaining({ code: "conversations/bad-file" }));
});

test("a file that was cut off gives what it has, and says that it is bad", async () => {
  const text = await written(conversations);
  const found: unknown[] = [];
  expect(() => {
    for (const conversation of readExchangeFile(text.slice(0, -12))) found.push(conversation);
  }).toThrow(expect.objectContaining({ code: "conversations/bad-file" }));
  expect(found).toEqual([conversations[0]]);
});

test.each([
  ["Ladder sliding down a wall", "ladder-sliding-down-a-wall.md"],
  ["Integrate x² e^x / \\..", "integrate-x2-e-x.md"],
  ["???", "conversation.md"],
  ["数学の問題", "数学の問題.md"],
  ["a ".repeat(200), `${"a-".repeat(29)}a.md`],
])("%s becomes a name that every system takes", (title, name) => expect(fileName(title, "md")).toBe(name));
