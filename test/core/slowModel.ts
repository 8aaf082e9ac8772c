import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { slowShape, writeRandomGguf } from "../bench/writeRandomGguf.ts";

const folder = resolve(import.meta.dirname, "../../node_modules/.cache/stemma-test");

/**
 * A model that thinks nonsense for many seconds, so that a run can be stopped, killed or left in the middle
 * however fast or busy the machine is. Written once.
 */
export function slowModelPath(): string {
  const path = join(folder, "slow-1.gguf");
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeRandomGguf(unfinished, slowShape);
  renameSync(unfinished, path);
  return path;
}
