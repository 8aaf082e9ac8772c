import { expect, test } from "vitest";
import { dataFolder } from "../openStemma.ts";
import { killRounds } from "./killRounds.ts";

test("a killed app has lost nothing that it acknowledged, and at most a second of what it wrote", async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const rounds = await killRounds({ rounds: 6, seed, folder: dataFolder() });
  expect(
    rounds.filter(({ faults }) => faults.length > 0),
    `seed ${seed}`,
  ).toEqual([]);
});
