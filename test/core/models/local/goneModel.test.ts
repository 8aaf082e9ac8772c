import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { starterPath } from "../../../engine/starterModel.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";
import { finished, newPlace, testCore } from "../../testCore.ts";

test("a question to a model that is gone fails in words, and the list says so", async () => {
  const core = testCore();
  const path = join(temporaryFolder(), "gone.gguf");
  copyFileSync(starterPath, path);
  core.models.select((await core.models.addFile(path)).modelId);
  rmSync(path);
  const { attemptId } = core.reasoning.ask({ place: newPlace, question: "What is 17 + 25?" });
  expect(await finished(core, attemptId)).toMatchObject({
    stopReason: "failed",
    error: { code: "models/file-missing" },
  });
  await expect.poll(() => core.models.selected.state).toBe("missing");
});
