import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { askForFile } from "./ask.ts";

test("serves one file as a program of its own", async () => {
  const main = resolve(import.meta.dirname, "main.ts");
  const hub = spawn(process.execPath, [main, "--size", "3000000"], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void hub.kill());
  const [line] = (await once(createInterface(hub.stdout), "line")) as [string];
  const { endpoint, repository, path, sha256, sizeBytes } = JSON.parse(line) as Record<string, string | number>;
  const { body } = await askForFile(`${endpoint}/${repository}/resolve/main/${path}`);
  expect(body.length).toBe(sizeBytes);
  expect(sizeBytes).toBe(3_000_000);
  expect(createHash("sha256").update(body).digest("hex")).toBe(sha256);
});
