import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LlamaContextSequence, Token } from "node-llama-cpp";
import { beforeEach, expect, test, vi } from "vitest";
import type { LoadedLlama } from "../../src-main/engine/LoadedLlama.ts";
import { SequenceStates } from "../../src-main/engine/SequenceStates.ts";
import { tokenizePrompt } from "../../src-main/engine/tokenizePrompt.ts";
import { temporaryFolder } from "../core/temporaryFolder.ts";
import { loadRandom, loadStarter, request, run, tinyShape } from "./starterModel.ts";

const binding = {
  libraryVersion: "3.22.1",
  backend: "cpu",
  keyValueType: "f16",
  flashAttention: "auto",
};
const limitBytes = 2 ** 30;
let dir: string;
let loaded: LoadedLlama;
beforeEach(async () => {
  dir = join(temporaryFolder(), "states");
  loaded = await loadRandom(tinyShape, { contextTokens: 1024, sequences: 2, batchTokens: 64 });
});

type Change = Partial<typeof binding> & { modelKey?: string; limitBytes?: number; contextTokens?: number };

const open = async (change: Change = {}) => {
  const { modelKey = "this model", limitBytes: limit = limitBytes, contextTokens = 1024, ...bound } = change;
  const store = { dir, limitBytes: limit, modelKey };
  const states = await SequenceStates.open(store, { ...binding, ...bound }, contextTokens);
  if (states === null) throw new Error("The folder cannot be used.");
  return states;
};
const sequence = (index = 0): LlamaContextSequence => {
  const found = loaded.pool.sequences[index]?.sequence;
  if (found === undefined) throw new Error("There are two sequences.");
  return found;
};
const tokensOf = (text: string): Token[] => loaded.model.tokenize(text.repeat(100)).slice(0, 200);

/** Evaluates a text anew and keeps its state. */
async function keep(states: SequenceStates, text: string): Promise<Token[]> {
  await sequence().clearHistory();
  const tokens = tokensOf(text);
  await sequence().evaluateWithoutGeneratingNewTokens(tokens);
  await states.save(sequence());
  await states.settled();
  return tokens;
}
const filesOf = (ending: string): string[] => readdirSync(dir).filter((name) => name.endsWith(ending));

test("a state that was kept is found by another start, loaded, and goes on as the sequence itself would", async () => {
  const tokens = await keep(await open(), "one and two ");
  const states = await open();
  const found = states.find([...tokens.slice(0, 150), ...tokensOf("something else ")]);
  expect(found?.common).toBe(150);
  if (found === undefined) return;
  expect(await states.load(found, sequence(1))).toBe(true);
  expect(sequence(1).contextTokens).toEqual(tokens);
  const next = async (from: LlamaContextSequence): Promise<Token[]> => {
    const written: Token[] = [];
    for await (const token of from.evaluate(tokens.slice(0, 1), { temperature: 0, yieldEogToken: true }))
      if (written.push(token) === 10) break;
    return written;
  };
  expect(await next(sequence(1))).toEqual(await next(sequence(0)));
});

test.each([
  ["model", { modelKey: "another model" }],
  ["cache", { keyValueType: "q8_0" }],
  ["backend", { backend: "vulkan" }],
  ["attention", { flashAttention: "false" }],
])("a state of another %s is not found, and stays for that one", async (_name, change) => {
  const tokens = await keep(await open(), "one and two ");
  expect((await open(change)).find(tokens)).toBe(undefined);
  expect((await open()).find(tokens)?.common).toBe(tokens.length);
});

test("a state that a smaller context has no room for is not found", async () => {
  const tokens = await keep(await open(), "one and two ");
  expect((await open({ contextTokens: 200 })).find(tokens)).toBe(undefined);
  expect((await open({ contextTokens: 201 })).find(tokens)?.common).toBe(200);
});

test("states of another version of the library are deleted, and so is what no record vouches for", async () => {
  const tokens = await keep(await open(), "one and two ");
  writeFileSync(join(dir, "stray.state"), "left over");
  writeFileSync(join(dir, "broken.json"), "{");
  writeFileSync(join(dir, "half.tmp"), "half");
  expect((await open()).find(tokens)).toBeDefined();
  expect(readdirSync(dir)).toHaveLength(2);
  expect((await open({ libraryVersion: "4.0.0" })).find(tokens)).toBe(undefined);
  expect(readdirSync(dir)).toEqual([]);
});

test.each([
  ["damaged", (bytes: Buffer) => bytes.fill(7, bytes.length - 40, bytes.length - 20)],
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
  ["another state", (bytes: Buffer) => Buffer.alloc(bytes.length)],
])("a file that is %s while the engine runs is never given to llama.cpp, but deleted", async (_name, change) => {
  const states = await open();
  const tokens = await keep(states, "one and two ");
  const found = states.find(tokens);
  const [name = ""] = filesOf(".state");
  writeFileSync(join(dir, name), change(readFileSync(join(dir, name))));
  const load = vi.spyOn(sequence(1), "loadStateFromFile");
  if (found === undefined) throw new Error("The state is there.");
  expect(await states.load(found, sequence(1))).toBe(false);
  expect(load).not.toHaveBeenCalled();
  expect(readdirSync(dir)).toEqual([]);
  expect(states.find(tokens)).toBe(undefined);
});

test("a state whose tokens are not those of its record is cleared away", async () => {
  const states = await open();
  const tokens = await keep(states, "one and two ");
  const [name = ""] = filesOf(".json");
  const record = JSON.parse(readFileSync(join(dir, name), "utf8")) as { tokens: number[] };
  record.tokens[3] = (record.tokens[3] ?? 0) + 1;
  writeFileSync(join(dir, name), JSON.stringify(record));
  const reopened = await open();
  const found = reopened.find(record.tokens as Token[]);
  if (found === undefined) throw new Error("The state is there.");
  expect(await reopened.load(found, sequence(1))).toBe(false);
  expect(sequence(1).nextTokenIndex).toBe(0);
  expect(reopened.find(tokens)).toBe(undefined);
});

test("over the limit the least recently used states go, and one larger than the limit is not kept", async () => {
  const one = await keep(await open(), "one and two ");
  const size = statSync(join(dir, filesOf(".state")[0] ?? "")).size;
  utimesSync(join(dir, filesOf(".json")[0] ?? ""), 1, 1);
  const states = await open({ limitBytes: 2.5 * size });
  const two = await keep(states, "three and four ");
  const found = states.find(one);
  if (found === undefined) throw new Error("The state is there.");
  await states.load(found, sequence(1));
  const three = await keep(states, "five and six ");
  expect(states.find(one)?.common).toBe(one.length);
  expect(states.find(two)?.common ?? 0).toBeLessThan(10);
  expect(states.find(three)?.common).toBe(three.length);
  const narrow = await open({ limitBytes: size / 2 });
  expect(readdirSync(dir)).toEqual([]);
  await keep(narrow, "seven and eight ");
  expect(readdirSync(dir)).toEqual([]);
});

test("a state takes the place of those it goes on from", async () => {
  const states = await open();
  await keep(states, "one and two ");
  const more = tokensOf("and so on ");
  await sequence().evaluateWithoutGeneratingNewTokens(more);
  await states.save(sequence());
  await states.settled();
  expect(filesOf(".state")).toHaveLength(1);
  expect(states.find(sequence().contextTokens)?.common).toBe(200 + more.length);
});

test("a folder that cannot be made or written keeps nothing, and nothing fails", async () => {
  writeFileSync(dir, "a file where the folder should be");
  expect(await SequenceStates.open({ dir, limitBytes, modelKey: "m" }, binding, 1024)).toBe(null);
  const withoutStates = await loadStarter(1024, { states: { dir, limitBytes, modelKey: "m" } });
  expect((await run(withoutStates, request("What is 17 + 25?"))).answer).toContain("42");
});

test("what cannot be written is not kept, and nothing fails", async () => {
  mkdirSync(dir);
  const states = await open();
  vi.spyOn(sequence(), "saveStateToFile").mockRejectedValue(new Error("No space left on device"));
  const tokens = await keep(states, "one and two ");
  expect(states.find(tokens)).toBe(undefined);
  expect(readdirSync(dir)).toEqual([]);
});

test("a prompt that took long is kept after its first token, and the next engine reads it from disk", async () => {
  const states = { dir, limitBytes, modelKey: "this model" };
  const first = await loadRandom(tinyShape, { contextTokens: 2048, batchTokens: 64, states });
  const asked = request("seven and nine ".repeat(60), { maxTokens: 3 });
  // By this clock each batch of the prompt takes a second.
  const { pool } = first;
  const [pooled] = pool.sequences;
  if (pooled === undefined) throw new Error("There is one sequence.");
  const evaluate = pooled.sequence.evaluateWithoutGeneratingNewTokens.bind(pooled.sequence);
  let ahead = 0;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + ahead);
  vi.spyOn(pooled.sequence, "evaluateWithoutGeneratingNewTokens").mockImplementation((tokens) => {
    ahead += 1000;
    return evaluate(tokens);
  });
  const before = await run(first, asked);
  await pool.close();
  vi.restoreAllMocks();
  expect(filesOf(".state")).toHaveLength(1);
  const [name = ""] = filesOf(".json");
  const { tokens } = JSON.parse(readFileSync(join(dir, name), "utf8")) as { tokens: Token[] };
  expect(tokens).toEqual(tokenizePrompt(first, asked).tokens);

  // In a larger context too, as a conversation that grows comes to have.
  const second = await loadRandom(tinyShape, { contextTokens: 4096, batchTokens: 64, states });
  const after = await run(second, asked);
  expect(after.result.cachedTokens).toBe(tokens.length - 1);
  expect(after.answer).toBe(before.answer);
  // It did not take long this time.
  expect(filesOf(".state")).toEqual([name.replace(".json", ".state")]);
});

test("a prompt that was read in no time is not kept", async () => {
  const states = { dir, limitBytes, modelKey: "this model" };
  const quick = await loadRandom(tinyShape, { contextTokens: 2048, states });
  await run(quick, request("seven ".repeat(20), { maxTokens: 3 }));
  await quick.pool.close();
  expect(existsSync(dir)).toBe(true);
  expect(readdirSync(dir)).toEqual([]);
});
