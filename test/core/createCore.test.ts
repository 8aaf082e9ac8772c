import { expect, test } from "vitest";
import { createCore } from "../../src-main/core/createCore.ts";
import { testHost, watchedLauncher } from "./testHost.ts";

test("a core that closes while it looks at the machine leaves no engine behind", async () => {
  const launcher = watchedLauncher();
  const core = createCore(testHost({ engineLauncher: launcher }));
  const looking = Promise.allSettled([core.fitAdvisor.assess(), core.models.scan()]);
  await core.dispose();
  const launched = launcher.count();
  await looking;
  expect(launcher.count()).toBe(launched);
  await expect(core.models.addFile("/nowhere.gguf")).rejects.toMatchObject({ code: "engine/unavailable" });
  expect(launcher.count()).toBe(launched);
});
