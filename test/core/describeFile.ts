import type { ModelId } from "../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../src-shared/domain/model.ts";

/** A model as the core lists it. */
export const describeFile = (change: Partial<ModelFile> = {}): ModelFile => ({
  modelId: "file:0" as ModelId,
  name: "Model",
  path: "/models/model.gguf",
  origin: "added",
  foundIn: null,
  sizeBytes: 1_000_000,
  architecture: "phi3",
  parameters: null,
  trainContextTokens: 4096,
  quantization: "Q4_K_M",
  licence: null,
  profileId: "file-template",
  isProfileChosen: false,
  profileFault: null,
  variantId: null,
  source: null,
  sha256: null,
  state: "present",
  ...change,
});
