import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { partPaths } from "../../../../src-main/core/models/downloads/partPaths.ts";
import { targetFor } from "../../../../src-main/core/models/downloads/targetFor.ts";

describe("targetFor", () => {
  it("keeps the repository and its folders", () => {
    expect(targetFor("/models", "owner/name-GGUF", "Q4_K_M/model.Q4_K_M.gguf")).toBe(
      join("/models", "owner", "name-GGUF", "Q4_K_M", "model.Q4_K_M.gguf"),
    );
  });

  it.each([
    ["owner/name", "../model.gguf"],
    ["owner/name", "a/../../model.gguf"],
    ["owner/name", "/etc/model.gguf"],
    ["owner/name", "..\\model.gguf"],
    ["owner/name", "C:\\model.gguf"],
    ["owner/name", "C:model.gguf"],
    ["owner/name", "a//model.gguf"],
    ["owner/name", "model.gguf\n.gguf"],
    ["owner/name", "model.gguf:stream.gguf"],
    ["owner/name", "con/model.gguf"],
    ["owner/name", "NUL.gguf"],
    ["owner/name", "folder./model.gguf"],
    ["owner/name", `${"a".repeat(300)}.gguf`],
    ["owner/name", "model.safetensors"],
    ["owner/name", ".gguf/x"],
    ["../name", "model.gguf"],
    ["owner/..", "model.gguf"],
    ["owner", "model.gguf"],
    ["owner/name/more", "model.gguf"],
    ["", "model.gguf"],
  ])("refuses %j %j", (repository, path) => {
    expect(() => targetFor("/models", repository, path)).toThrow(
      expect.objectContaining({ code: "downloads/bad-name" }) as Error,
    );
  });
});

describe("partPaths", () => {
  it("names all parts from any of them", () => {
    expect(partPaths("Q8_0/m-00002-of-00003.gguf")).toEqual([
      "Q8_0/m-00001-of-00003.gguf",
      "Q8_0/m-00002-of-00003.gguf",
      "Q8_0/m-00003-of-00003.gguf",
    ]);
  });

  it.each(["m.gguf", "m-1-of-2.gguf", "m-00001-of-00000.gguf", "m-00001-of-99999.gguf"])(
    "takes %s as one file",
    (path) => {
      expect(partPaths(path)).toEqual([path]);
    },
  );
});
