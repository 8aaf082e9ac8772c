import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";

const names: Readonly<Record<string, string>> = {
  metal: "Metal",
  cuda: "CUDA",
  vulkan: "Vulkan",
};

const nameOf = (backend = ""): string => names[backend] ?? backend;

/** Backends of graphics cards as people know them, as in "CUDA and Vulkan". */
export const backendNames = ([first, ...others]: readonly string[]): Phrase =>
  others.reduce((said, other) => say`${said} and ${nameOf(other)}`, say`${nameOf(first)}`);

/** The ways of computing that the app brings for a system, the fastest first. */
export function builtBackends(platform: NodeJS.Platform): string[] {
  return platform === "darwin" ? ["metal", "cpu"] : ["cuda", "vulkan", "cpu"];
}
