import type { Words } from "../words.ts";

export const formatWords: Words["format"] = {
  hardlyAnyTime: "unter 0,1 s",
  speed: (tokens) => `${tokens} Tokens/s`,
  partOf: (part, whole) => `${part} von ${whole}`,
  backends: {
    cpu: "Prozessor",
    metal: "Apple-Grafik (Metal)",
    cuda: "NVIDIA-Grafikkarte (CUDA)",
    vulkan: "Grafikkarte (Vulkan)",
  },
};
