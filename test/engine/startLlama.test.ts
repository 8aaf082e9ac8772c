import { getLlamaGpuTypes } from "node-llama-cpp";
import { afterEach, expect, test } from "vitest";
import { lookAtMachine } from "../../src-main/engine/lookAtMachine.ts";
import { backendOf, chooseBackend, startLlama, supportedBackends } from "../../src-main/engine/startLlama.ts";

afterEach(() => chooseBackend({ choice: "auto", excluded: [] }));

test("llama.cpp is started once, and by another policy anew", async () => {
  const first = await startLlama();
  expect(await startLlama()).toBe(first);
  chooseBackend({ choice: "auto", excluded: [] });
  expect(await startLlama()).toBe(first);
  chooseBackend({ choice: "cpu", excluded: [] });
  const second = await startLlama();
  expect(second).not.toBe(first);
  expect(second.gpu).toBe(false);
});

test("the backends that work here end with the processor, and the one in use is among them", async () => {
  const backends = await supportedBackends();
  expect(backends.at(-1)).toBe("cpu");
  const machine = await lookAtMachine(await startLlama());
  expect(machine.backends).toEqual(backends);
  expect(machine.backends).toContain(machine.backend);
});

test("excluded backends are not taken", async () => {
  chooseBackend({ choice: "auto", excluded: ["metal", "cuda", "vulkan", "cpu"] });
  expect(backendOf(await startLlama())).toBe("cpu");
});

test("a backend that does not work here is refused by its name, and the next policy is free to work", async () => {
  const supported: (string | false)[] = await getLlamaGpuTypes("supported");
  const choice = (["metal", "cuda", "vulkan"] as const).find((name) => !supported.includes(name));
  // No system has all of them.
  if (choice === undefined) throw new Error("All backends work here.");
  chooseBackend({ choice, excluded: [] });
  const refused = { code: "engine/no-backend", data: { backend: choice } };
  await expect(startLlama()).rejects.toMatchObject(refused);
  await expect(startLlama()).rejects.toMatchObject(refused);
  chooseBackend({ choice: "cpu", excluded: [] });
  expect(backendOf(await startLlama())).toBe("cpu");
});
