import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { findInUserFolder } from "../../../../src-main/core/models/local/findInUserFolder.ts";
import { walkFolder } from "../../../../src-main/core/models/local/walkFolder.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

async function walked(root: string, limits?: { depth: number; entries: number }): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of walkFolder(root, undefined, limits)) paths.push(relative(root, path));
  return paths;
}

test("links are followed, each folder once, however they lead back", async () => {
  const [root, outside] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(root, "a/b"), { recursive: true });
  writeFileSync(join(root, "a/b/one.gguf"), "");
  writeFileSync(join(outside, "two.gguf"), "");
  symlinkSync(root, join(root, "a/b/up"));
  symlinkSync(join(root, "a"), join(root, "a/self"));
  symlinkSync("loop", join(root, "loop"));
  symlinkSync(outside, join(root, "there"));
  symlinkSync(join(outside, "two.gguf"), join(root, "linked.gguf"));
  expect(await walked(root)).toEqual(["linked.gguf", "there/two.gguf", "a/b/one.gguf"]);
});

test("a folder that is too deep or too large is looked into as far as the limits allow", async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "1/2/3"), { recursive: true });
  for (const path of ["top", "1/one", "1/2/two", "1/2/3/three"]) writeFileSync(join(root, path), "");
  expect(await walked(root, { depth: 2, entries: 100 })).toEqual(["top", "1/one", "1/2/two"]);
  expect(await walked(root, { depth: 9, entries: 2 })).toEqual(["top"]);
});

test.skipIf(process.platform === "win32")("odd names and closed folders are survived", async () => {
  const root = temporaryFolder();
  const names = ["new\nline.gguf", "\u202eesrever.gguf", "💥 ﬁ é e\u0301.gguf", "-rf.gguf", "'\"$(x).gguf"];
  for (const name of names) writeFileSync(join(root, name), "");
  // A byte that is no UTF-8.
  writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff]), Buffer.from(".gguf")]), "");
  mkdirSync(join(root, "closed"));
  chmodSync(join(root, "closed"), 0);
  const found = await walked(root);
  expect(found).toEqual(expect.arrayContaining(names));
  expect(await walked(join(root, "nowhere"))).toEqual([]);
});

test("in a folder that the person named, what programs keep there is known for what it is", async () => {
  const root = temporaryFolder();
  const hash = "f".repeat(64);
  const files = {
    "models--o--n/snapshots/c1/m.gguf": "GGUF",
    "mine/my model.gguf": "GGUF",
    "mine/mmproj-x.gguf": "GGUF",
    "mine/ggml-vocab-phi.gguf": "GGUF",
    "mine/part.gguf.part": "GGUF",
    ".trash/gone.gguf": "GGUF",
    [`blobs/sha256-${hash}`]: "GGUF",
    "manifests/registry.ollama.ai/library/phi4/14b": JSON.stringify({
      layers: [{ mediaType: "application/vnd.ollama.image.model", digest: `sha256:${hash}` }],
    }),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const hints: string[] = [];
  for await (const { nameHint } of findInUserFolder(root)) hints.push(nameHint);
  // The cached one again, as a plain file: the scanner counts it once.
  expect(hints).toEqual(["phi4:14b", "n", "my model", "m"]);
});
