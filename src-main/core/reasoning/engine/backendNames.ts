const names: Readonly<Record<string, string>> = {
  cpu: "the processor",
  metal: "Metal",
  cuda: "CUDA",
  vulkan: "Vulkan",
};

/** A backend as people know it, in the middle of a sentence. */
export const backendName = (backend: string): string => names[backend] ?? backend;

/** Several of them, as in "CUDA and Vulkan". */
export const backendNames = (backends: readonly string[]): string => backends.map(backendName).join(" and ");

/** The ways of computing that the app brings for a system, the fastest first. */
export function builtBackends(platform: NodeJS.Platform): string[] {
  return platform === "darwin" ? ["metal", "cpu"] : ["cuda", "vulkan", "cpu"];
}
