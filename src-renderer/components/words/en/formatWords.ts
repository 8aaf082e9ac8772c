/** Numbers with what they stand for. */
export const formatWords = {
  hardlyAnyTime: "under 0.1 s",
  speed: (tokens: string) => `${tokens} tokens/s`,
  partOf: (part: string, whole: string) => `${part} of ${whole}`,
  /** What computes, by the name that llama.cpp has for it. */
  backends: {
    cpu: "Processor",
    metal: "Apple graphics (Metal)",
    cuda: "NVIDIA graphics card (CUDA)",
    vulkan: "Graphics card (Vulkan)",
  } as Readonly<Record<string, string>>,
};
