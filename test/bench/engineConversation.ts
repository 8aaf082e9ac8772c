import type { Measurement } from "./Measurement.ts";
import { spreadOf } from "./spreadOf.ts";
import { loadEngine, plainRequest, startEngine, timeGeneration, writeBenchModel } from "./startEngine.ts";

const rounds = 3;
const historyTokens = 2000;
const sentence = "The train leaves at nine and travels at sixty kilometres an hour past the river. ";
const answer = sentence.repeat(5);
const question = "And when does the second train, which is faster, catch up with the first one?";

/**
 * The wait for the first token of a second question in a conversation of 2,000 tokens, over that of evaluating it all anew:
 * by itself, after the conversation was evaluated ahead (as the app does when a person starts to type), and for another answer
 * to the same question.
 * @param folder an empty folder for the model
 */
export async function measureConversation(folder: string): Promise<Measurement[]> {
  const engine = startEngine();
  try {
    await loadEngine(engine, { path: writeBenchModel(folder) });
    const read = async (text: string): Promise<number> =>
      (await engine.readPrompts([plainRequest(text, 1)]))[0]?.tokens ?? 0;
    const repeats = Math.ceil(historyTokens / (await read(sentence)));
    const waits = { anew: [] as number[], second: [] as number[], ahead: [] as number[], again: [] as number[] };
    const wait = async (text: string, seed = 1): Promise<number> => {
      const request = plainRequest(text, 2, { sampling: { temperature: 1, topK: 0, topP: 1, minP: 0, seed } });
      return (await timeGeneration(engine, request)).firstTokenMs;
    };
    for (let round = 0; round < rounds; round++) {
      // Each begins with its own words, so that nothing of it is in the context.
      const history = (name: string): string => `${name} ${round}. ${sentence.repeat(repeats)}`;
      waits.anew.push(await wait(history("Anew") + answer + question));
      await wait(history("Second"));
      waits.second.push(await wait(history("Second") + answer + question));
      await wait(history("Ahead"));
      await engine.preload(plainRequest(history("Ahead") + answer, 1), new AbortController().signal);
      waits.ahead.push(await wait(history("Ahead") + answer + question));
      waits.again.push(await wait(history("Ahead") + answer + question, 2));
    }
    const baseline = spreadOf(waits.anew);
    const line = (name: string, values: number[]): Measurement => ({
      name: `First token, ${name}`,
      unit: "ms",
      value: spreadOf(values),
      baseline,
    });
    const target = { of: "ratio", atMost: 0.15 } as const;
    return [
      line("second question after 2,000 tokens, nothing ahead", waits.second),
      { ...line("second question, conversation evaluated ahead", waits.ahead), target },
      { ...line("another answer to the same question", waits.again), target },
    ];
  } finally {
    await engine.dispose();
  }
}
