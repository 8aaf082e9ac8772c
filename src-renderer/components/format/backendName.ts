const names: Readonly<Record<string, string>> = {
  cpu: "Processor",
  metal: "Apple graphics (Metal)",
  cuda: "NVIDIA graphics card (CUDA)",
  vulkan: "Graphics card (Vulkan)",
};

/** A backend of llama.cpp as people know it; one that is not known by its own name. */
export const backendName = (backend: string): string => names[backend] ?? backend;
