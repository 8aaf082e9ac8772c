import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { findModel } from "../../src-main/host-node/commands/models/findModel.ts";
import { parseModelsArguments } from "../../src-main/host-node/commands/models/parseModelsArguments.ts";
import { UsageError } from "../../src-main/host-node/UsageError.ts";
import type { ModelId } from "../../src-shared/domain/ids.ts";
import { describeFile } from "../core/describeFile.ts";

const hash = "0123456789abcdef".repeat(4);
const commandOf = (...args: string[]) => parseModelsArguments(args).command;

describe("stemma models", () => {
  test("has defaults for its options, and takes them anywhere", () => {
    expect(parseModelsArguments(["list"])).toEqual({
      command: { do: "list" },
      printsJson: false,
      dataDir: undefined,
      endpoint: undefined,
    });
    expect(parseModelsArguments(["--data", "here", "fit", "--json", "--endpoint=https://mirror.example/hf/"])).toEqual({
      command: { do: "fit" },
      printsJson: true,
      dataDir: "here",
      endpoint: "https://mirror.example/hf",
    });
  });

  test("takes a download by repository and file, or by a name of the catalogue", () => {
    const file = { kind: "file", repository: "owner/name", revision: "main", path: "dir/a.gguf", sha256: null };
    expect(commandOf("download", "owner/name", "dir/a.gguf")).toEqual({ do: "download", wanted: file });
    expect(commandOf("download", "owner/name@v1.0", "dir/a.gguf", "--sha256", hash.toUpperCase())).toEqual({
      do: "download",
      wanted: { ...file, revision: "v1.0", sha256: hash },
    });
    expect(commandOf("download", "phi-4-mini-reasoning/Q4_K_M")).toEqual({
      do: "download",
      wanted: { kind: "variant", variantId: "phi-4-mini-reasoning/Q4_K_M" },
    });
  });

  test("takes models, folders and files", () => {
    expect(commandOf("verify")).toEqual({ do: "verify", model: undefined });
    expect(commandOf("verify", "Starter")).toEqual({ do: "verify", model: "Starter" });
    expect(commandOf("export", "Starter", "/media/stick")).toEqual({
      do: "export",
      model: "Starter",
      folder: "/media/stick",
    });
    expect(commandOf("import", "a.gguf")).toEqual({ do: "import", path: "a.gguf" });
    expect(commandOf("remove", "starter")).toEqual({ do: "remove", model: "starter" });
  });

  test.each([
    [],
    ["sing"],
    ["list", "x"],
    ["fit", "x"],
    ["download"],
    ["download", "name"],
    ["download", "owner/a.gguf"],
    ["download", "name", "a.gguf"],
    ["download", "owner/name@", "a.gguf"],
    ["download", "owner/name@a@b", "a.gguf"],
    ["download", "owner/a/b", "a.gguf"],
    ["download", "owner/name", ""],
    ["download", "owner/name", "a.gguf", "b.gguf"],
    ["download", "owner/name", "a.gguf", "--sha256", "abc"],
    ["download", "phi/Q4_K_M", "--sha256", hash],
    ["list", "--sha256", hash],
    ["list", "--data", ""],
    ["list", "--endpoint", ""],
    ["list", "--endpoint", "ftp://mirror"],
    ["list", "--endpoint", "huggingface.co"],
    ["list", "--colour"],
    ["verify", "a", "b"],
    ["export", "a"],
    ["import"],
    ["import", ""],
    ["remove"],
  ])("does not take %s %s %s %s %s", (...args) => {
    expect(() => parseModelsArguments(args.filter((arg) => arg !== undefined))).toThrow(UsageError);
  });
});

describe("a model is named", () => {
  const models = [
    describeFile({ modelId: "starter" as ModelId, name: "Starter", path: "/app/starter.gguf" }),
    describeFile({ modelId: "file:1" as ModelId, name: "Phi 4 mini", path: resolve("mini.gguf") }),
    describeFile({ modelId: "file:2" as ModelId, name: "Phi 4", path: "/a/phi.gguf" }),
    describeFile({ modelId: "file:3" as ModelId, name: "Phi 4 plus", path: "/b/phi.gguf" }),
  ];

  test.each([
    ["file:3", "file:3"],
    ["mini.gguf", "file:1"],
    ["/a/phi.gguf", "file:2"],
    ["phi 4", "file:2"],
    ["plus", "file:3"],
    ["STARTER", "starter"],
    ["Mini.gguf", "file:1"],
  ])("by %s", (text, id) => {
    expect(findModel(models, text).modelId).toBe(id);
  });

  test("and if it is not clear which, those that could be meant are told", () => {
    expect(() => findModel(models, "phi")).toThrow(/file:1 .*\n.*file:2 .*\n.*file:3 /);
    expect(() => findModel(models, "phi")).toThrow(UsageError);
    expect(() => findModel(models, "llama")).toThrow(UsageError);
    const twins = models.map((model) => ({ ...model, name: "Twin" }));
    expect(() => findModel(twins, "twin")).toThrow(UsageError);
  });
});
