import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { gpt4all } from "../../../../src-main/core/models/local/gpt4all.ts";
import { huggingFaceCache } from "../../../../src-main/core/models/local/huggingFaceCache.ts";
import { llamaCppCache } from "../../../../src-main/core/models/local/llamaCppCache.ts";
import { lmStudio } from "../../../../src-main/core/models/local/lmStudio.ts";
import type { FoundFile, ModelProgram, Place } from "../../../../src-main/core/models/local/ModelProgram.ts";
import { ollama } from "../../../../src-main/core/models/local/ollama.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const write = (path: string, text = "GGUF"): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

async function all(files: AsyncIterable<FoundFile>): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for await (const file of files) found.push(file);
  return found;
}

const linux = (environment: Place["environment"] = {}, home = "/home/ada"): Place => ({
  home,
  environment,
  platform: "linux",
});
const mac: Place = { home: "/Users/ada", environment: {}, platform: "darwin" };
const windows: Place = {
  home: "C:\\Users\\Ada",
  environment: { LOCALAPPDATA: "C:\\Users\\Ada\\AppData\\Local" },
  platform: "win32",
};

describe("where each program keeps its models", () => {
  const cases: [string, ModelProgram, Place, string[]][] = [
    ["the hub's cache", huggingFaceCache, linux(), ["/home/ada/.cache/huggingface/hub"]],
    ["named", huggingFaceCache, linux({ HF_HUB_CACHE: "~/hf", HF_HOME: "/other" }), ["/home/ada/hf"]],
    ["its home named", huggingFaceCache, linux({ HF_HOME: "/big/hf" }), ["/big/hf/hub"]],
    ["all caches named", huggingFaceCache, linux({ XDG_CACHE_HOME: "/c" }), ["/c/huggingface/hub"]],
    ["on Windows", huggingFaceCache, windows, ["C:\\Users\\Ada\\.cache\\huggingface\\hub"]],
    ["an empty name is none", huggingFaceCache, linux({ HF_HOME: " " }), ["/home/ada/.cache/huggingface/hub"]],
    ["LM Studio", lmStudio, linux(), ["/home/ada/.lmstudio/models"]],
    ["LM Studio on Windows", lmStudio, windows, ["C:\\Users\\Ada\\.lmstudio\\models"]],
    ["Ollama", ollama, mac, ["/Users/ada/.ollama/models"]],
    ["Ollama's service", ollama, linux(), ["/home/ada/.ollama/models", "/usr/share/ollama/.ollama/models"]],
    ["Ollama named", ollama, { ...windows, environment: { OLLAMA_MODELS: "D:\\llm" } }, ["D:\\llm"]],
    ["GPT4All", gpt4all, linux(), ["/home/ada/.local/share/nomic.ai/GPT4All", "/home/ada/.cache/gpt4all"]],
    [
      "GPT4All on a Mac",
      gpt4all,
      mac,
      ["/Users/ada/Library/Application Support/nomic.ai/GPT4All", "/Users/ada/.cache/gpt4all"],
    ],
    [
      "GPT4All on Windows",
      gpt4all,
      windows,
      ["C:\\Users\\Ada\\AppData\\Local\\nomic.ai\\GPT4All", "C:\\Users\\Ada\\.cache\\gpt4all"],
    ],
    ["llama.cpp", llamaCppCache, linux(), ["/home/ada/.cache/llama.cpp"]],
    ["llama.cpp named", llamaCppCache, linux({ LLAMA_CACHE: "/l" }), ["/l"]],
    ["llama.cpp on a Mac", llamaCppCache, mac, ["/Users/ada/Library/Caches/llama.cpp"]],
    ["llama.cpp on Windows", llamaCppCache, windows, ["C:\\Users\\Ada\\AppData\\Local\\llama.cpp"]],
  ];
  test.each(cases)("%s", async (_, program, place, roots) => expect(await program.roots(place)).toEqual(roots));

  test("LM Studio in an older home, in one that a file names, and with models moved elsewhere", async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, ".cache/lm-studio"), { recursive: true });
    expect(await lmStudio.roots(linux({}, home))).toEqual([join(home, ".cache/lm-studio/models")]);
    write(join(home, ".lmstudio-home-pointer"), `${home}/studio\n`);
    expect(await lmStudio.roots(linux({}, home))).toEqual([join(home, "studio/models")]);
    write(join(home, "studio/settings.json"), JSON.stringify({ downloadsFolder: '/big/my "models"' }));
    expect(await lmStudio.roots(linux({}, home))).toEqual(['/big/my "models"', join(home, "studio/models")]);
  });
});

describe("the hub's cache", () => {
  const hash = "a".repeat(64);
  const [old, current] = ["1".repeat(40), "2".repeat(40)];

  test("files under their commits, the current one first, with owner, commit and path", async () => {
    const root = temporaryFolder();
    const folder = join(root, "models--microsoft--Phi-4-GGUF");
    write(join(folder, "blobs", hash));
    write(join(folder, "blobs", `${"b".repeat(64)}.incomplete`));
    write(join(folder, "refs/main"), `${current}\n`);
    for (const commit of [old, current]) {
      mkdirSync(join(folder, "snapshots", commit, "Q4_K_M"), { recursive: true });
      symlinkSync(join("../../../blobs", hash), join(folder, "snapshots", commit, "Q4_K_M/phi-4.gguf"));
    }
    // A link whose blob was deleted, a projector, and a data set.
    symlinkSync("../../blobs/none", join(folder, "snapshots", current, "gone.gguf"));
    write(join(folder, "snapshots", current, "mmproj-model-f16.gguf"));
    write(join(root, "datasets--a--b/snapshots/x/data.gguf"));
    const found = await all(huggingFaceCache.find(root));
    expect(found.map(({ source }) => source)).toEqual(
      [current, old].map((revision) => ({
        repository: "microsoft/Phi-4-GGUF",
        revision,
        path: "Q4_K_M/phi-4.gguf",
      })),
    );
    expect(found[0]).toMatchObject({ repository: "microsoft/Phi-4-GGUF", nameHint: "Phi-4" });
  });

  test("copies, as on Windows, and a split model only when all its parts are there", async () => {
    const root = temporaryFolder();
    const commit = join(root, "models--o--big-gguf/snapshots", old);
    const part = (stem: string, index: number): string => join(commit, `${stem}-0000${index}-of-00003.gguf`);
    for (const index of [1, 2, 3]) write(part("whole", index));
    for (const index of [1, 3]) write(part("holed", index));
    expect(await all(huggingFaceCache.find(root))).toMatchObject([
      { path: part("whole", 1), parts: [1, 2, 3].map((index) => part("whole", index)), nameHint: "big" },
    ]);
  });
});

test("LM Studio's publisher and repository are known; what is on its way is not shown", async () => {
  const root = temporaryFolder();
  write(join(root, "bartowski/microsoft_Phi-4-GGUF/microsoft_Phi-4-Q4_K_M.gguf"));
  write(join(root, "bartowski/microsoft_Phi-4-GGUF/downloading_other.gguf.part"));
  write(join(root, "loose.gguf"));
  expect(await all(lmStudio.find(root))).toMatchObject([
    { repository: null, nameHint: "loose" },
    { repository: "bartowski/microsoft_Phi-4-GGUF", nameHint: "microsoft_Phi-4", source: null },
  ]);
});

describe("Ollama", () => {
  const manifest = (...layers: [type: string, digest: string][]): string =>
    JSON.stringify({
      schemaVersion: 2,
      layers: layers.map(([type, digest]) => ({ mediaType: `application/vnd.ollama.image.${type}`, digest, size: 4 })),
    });

  test("models by their manifests, under the names people know", async () => {
    const root = temporaryFolder();
    const at = (name: string): string => join(root, "manifests", name);
    const [phi, hub] = ["c".repeat(64), "d".repeat(64)];
    write(join(root, "blobs", `sha256-${phi}`));
    write(join(root, "blobs", `sha256-${hub}`));
    write(join(root, "blobs", `sha256-${"e".repeat(64)}-partial`));
    write(
      at("registry.ollama.ai/library/phi4-reasoning/14b"),
      manifest(["license", `sha256:${hub}`], ["model", `sha256:${phi}`]),
    );
    write(at("hf.co/bartowski/Phi-4-GGUF/Q4_K_M"), manifest(["model", `sha256:${hub}`]));
    write(at("registry.ollama.ai/ada/mine/latest"), manifest(["model", `sha256:${phi}`]));
    // On its way, two models, hostile, no manifest, too shallow.
    write(at("registry.ollama.ai/library/partial/latest"), manifest(["model", `sha256:${"e".repeat(64)}`]));
    write(
      at("registry.ollama.ai/library/two/latest"),
      manifest(["model", `sha256:${phi}`], ["model", `sha256:${hub}`]),
    );
    write(at("registry.ollama.ai/library/evil/latest"), manifest(["model", "sha256:../../../etc/passwd"]));
    write(at("registry.ollama.ai/library/broken/latest"), "{");
    write(at("registry.ollama.ai/.DS_Store"), "x");
    const found = await all(ollama.find(root));
    expect(found.map(({ nameHint, repository, path }) => ({ nameHint, repository, path }))).toEqual([
      {
        nameHint: "hf.co/bartowski/Phi-4-GGUF:Q4_K_M",
        repository: "bartowski/Phi-4-GGUF",
        path: join(root, "blobs", `sha256-${hub}`),
      },
      { nameHint: "ada/mine:latest", repository: null, path: join(root, "blobs", `sha256-${phi}`) },
      { nameHint: "phi4-reasoning:14b", repository: null, path: join(root, "blobs", `sha256-${phi}`) },
    ]);
  });
});

test("GPT4All shows whole files of its one folder", async () => {
  const root = temporaryFolder();
  write(join(root, "Phi-3-mini.Q4_0.gguf"));
  write(join(root, "incomplete-Meta-Llama.gguf"));
  write(join(root, "localdocs_v3.db"));
  write(join(root, "test/other.gguf"));
  expect(await all(gpt4all.find(root))).toMatchObject([{ nameHint: "Phi-3-mini.Q4_0" }]);
});

test("llama.cpp's notes say where a file came from; a note of another kind says nothing", async () => {
  const root = temporaryFolder();
  const url = "https://huggingface.co/ggml-org/phi-4-GGUF/resolve/main/sub/phi%204.gguf?download=true";
  write(join(root, "a_ggml-org_phi-4.gguf"));
  write(join(root, "a_ggml-org_phi-4.gguf.json"), JSON.stringify({ etag: "x", url }));
  write(join(root, "b.gguf"));
  write(join(root, "b.gguf.json"), JSON.stringify({ url: 5 }));
  write(join(root, "c.gguf.downloadInProgress"));
  expect(await all(llamaCppCache.find(root))).toMatchObject([
    {
      repository: "ggml-org/phi-4-GGUF",
      source: { repository: "ggml-org/phi-4-GGUF", revision: "main", path: "sub/phi 4.gguf" },
    },
    { repository: null, source: null },
  ]);
});
