import { expect, test } from "vitest";
import { ggufModels } from "../../../../src-main/core/models/hub/ggufModels.ts";

const listed = (path: string, sizeBytes = 1) => ({ path, sizeBytes, sha256: null });

test.each([
  ["model-Q4_K_M.gguf", true],
  ["MODEL.GGUF", true],
  ["model-imatrix-Q4_K_M.gguf", true],
  ["mmproj-F16.gguf", false],
  ["sub/model.mmproj-f16.gguf", false],
  ["imatrix_unsloth.gguf", false],
  ["model.imatrix.gguf", false],
  ["model.safetensors", false],
  ["model.gguf.txt", false],
])("whether %s is a model: %s", (path, isModel) => {
  expect(ggufModels([listed(path)])).toHaveLength(isModel ? 1 : 0);
});

test("joins parts, leaves out what is incomplete, and begins with the smallest", () => {
  const files = [
    listed("b-00002-of-00002.gguf", 30),
    listed("b-00001-of-00002.gguf", 20),
    listed("a.gguf", 60),
    listed("c.gguf", 5),
    listed("d-00001-of-00003.gguf", 1),
    listed("d-00003-of-00003.gguf", 1),
    listed("e-00002-of-00002.gguf", 1),
  ];
  expect(ggufModels(files)).toEqual([
    { path: "c.gguf", parts: 1, sizeBytes: 5, sha256: null },
    { path: "b-00001-of-00002.gguf", parts: 2, sizeBytes: 50, sha256: null },
    { path: "a.gguf", parts: 1, sizeBytes: 60, sha256: null },
  ]);
});
