import { describe, expect, test } from "vitest";
import { starterPath } from "../core/reasoning/engine/engineRequests.ts";
import { runStemma } from "./runStemma.ts";

// The whole program with the real engine and the starter model.
describe("stemma prompt", { timeout: 120_000 }, () => {
  test("prints what the starter model would read, special tokens visible", async () => {
    const { code, stdout, stderr } = await runStemma(["prompt", "Solve 3x = 9."]);
    expect(stdout).toMatch(/<\|im_start\|>user<\|im_sep\|>Solve 3x = 9\.<\|im_end\|>/);
    expect(stderr).toContain("Profile: starter");
    expect(code).toBe(0);
  });

  test("prints the same as the model's own vocabulary reads it", async () => {
    const [written, read] = await Promise.all([
      runStemma(["prompt", "-"], "Solve 3x = 9.\n"),
      runStemma(["prompt", "--model", starterPath, "Solve 3x = 9."]),
    ]);
    expect(read).toEqual(written);
  });

  test("writes with the template inside the file where the profile has none", async () => {
    const bare = await runStemma(["prompt", "--profile", "any", "Solve 3x = 9."]);
    expect(bare.stderr).toContain("--model");
    const { code, stdout, stderr } = await runStemma([
      "prompt",
      "--profile",
      "any",
      "--model",
      starterPath,
      "Solve 3x = 9.",
    ]);
    expect(stdout).toMatch(/<\|im_start\|>user<\|im_sep\|>Solve 3x = 9\.<\|im_end\|>/);
    expect(stderr).toContain("Profile: any");
    expect(code).toBe(0);
  });

  test("names the profiles there are where one is not known", async () => {
    const { code, stdout, stderr } = await runStemma(["prompt", "--profile", "gpt", "x"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/There is no profile "gpt"[^]*\n {2}starter +Starter\n/);
  });

  test("fails in words for a model that is not there", async () => {
    const { code, stdout, stderr } = await runStemma(["prompt", "--model", "/nowhere/a.gguf", "x"]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("There is no model file");
  });
});
