import { expect, test } from "vitest";
import { Lockstep } from "../../src-main/engine/Lockstep.ts";
import { loadStarter, request, run } from "./starterModel.ts";

test("members go on together, in the order of their sequences", async () => {
  const lockstep = new Lockstep();
  const order: number[] = [];
  const arrive = (index: number): Promise<number> => lockstep.arrive(index).then(() => order.push(index));
  for (let index = 0; index < 3; index++) lockstep.join();
  const first = [arrive(2), arrive(0)];
  await new Promise((resolve) => setImmediate(resolve));
  expect(order).toEqual([]);
  await Promise.all([...first, arrive(1)]);
  expect(order).toEqual([0, 1, 2]);
});

test("members too few for a batch take turns", async () => {
  const lockstep = new Lockstep(3);
  const order: number[] = [];
  const member = async (index: number): Promise<void> => {
    lockstep.join();
    for (let step = 0; step < 3; step++) {
      await lockstep.arrive(index);
      order.push(index);
      // What is evaluated takes until later.
      await new Promise((resolve) => setImmediate(resolve));
      order.push(index);
    }
    lockstep.leave();
  };
  await Promise.all([member(1), member(0)]);
  expect(order).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0]);
});

test("nobody waits for a member that has left", async () => {
  const lockstep = new Lockstep();
  lockstep.join();
  lockstep.join();
  const waiting = lockstep.arrive(0);
  lockstep.leave();
  await waiting;
  expect(lockstep.members).toBe(1);
  await lockstep.arrive(0);
});

test.each([3, 5])("of %i sequences, the last is served while the others still generate", async (sequences) => {
  const loaded = await loadStarter(1024, { sequences });
  const order: string[] = [];
  const started = Promise.withResolvers<void>();
  const long = (name: string, seed: number) =>
    run(
      loaded,
      request("Solve 3x + 7 = 22.", {
        thoughtMarkers: null,
        stops: [],
        sampling: { temperature: 2, topK: 0, topP: 1, minP: 0, seed },
      }),
      () => started.resolve(),
    ).then(({ result }) => order.push(`${name} ${result.outputTokens > 10 ? "long" : "short"}`));
  const both = Array.from({ length: sequences - 1 }, (_, index) => long(`run ${index}`, index));
  await started.promise;
  // It must copy its prompt, for which the library has to let go of the context.
  const third = await run(loaded, request("Solve 3x + 7 = 22.", { maxTokens: 3 }));
  order.push("third");
  await Promise.all(both);
  expect(third.result.cachedTokens).toBe(third.result.promptTokens - 1);
  expect(order).toEqual(["third", ...both.map(() => expect.stringContaining("long") as string)]);
});
