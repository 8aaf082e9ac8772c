import { expect, test } from "vitest";
import { engineEnvironment } from "../../src-main/host-electron/engineEnvironment.ts";

test("keeps what drivers need and nothing that steers Node or names a credential", () => {
  const env = {
    HOME: "/home/ada",
    SystemRoot: "C:\\Windows",
    VK_ICD_FILENAMES: "/etc/vulkan/icd.d/x.json",
    CUDA_VISIBLE_DEVICES: "1",
    NODE_OPTIONS: "--require=evil",
    ELECTRON_RUN_AS_NODE: "1",
    LD_PRELOAD: "/tmp/evil.so",
    HF_TOKEN: "secret",
    LANG: undefined,
  };
  expect(engineEnvironment(env)).toEqual({
    HOME: "/home/ada",
    SystemRoot: "C:\\Windows",
    VK_ICD_FILENAMES: "/etc/vulkan/icd.d/x.json",
    CUDA_VISIBLE_DEVICES: "1",
  });
});
