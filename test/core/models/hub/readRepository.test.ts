import { expect, test } from "vitest";
import { readRepository } from "../../../../src-main/core/models/hub/readRepository.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";

test.each([
  ["unsloth/Phi-4-reasoning-GGUF", null, null],
  ["  unsloth/Phi-4-reasoning-GGUF  ", null, null],
  ["hf:unsloth/Phi-4-reasoning-GGUF", null, null],
  ["hf://unsloth/Phi-4-reasoning-GGUF", null, null],
  [`unsloth/Phi-4-reasoning-GGUF@${commit}`, commit, null],
  ["hf:unsloth/Phi-4-reasoning-GGUF/sub/a.gguf", null, "sub/a.gguf"],
  ["huggingface.co/unsloth/Phi-4-reasoning-GGUF", null, null],
  ["https://huggingface.co/unsloth/Phi-4-reasoning-GGUF", null, null],
  ["https://huggingface.co/unsloth/Phi-4-reasoning-GGUF/", null, null],
  ["https://hf.co/unsloth/Phi-4-reasoning-GGUF?library=x#top", null, null],
  ["https://huggingface.co/unsloth/Phi-4-reasoning-GGUF/tree/main", "main", null],
  ["https://huggingface.co/unsloth/Phi-4-reasoning-GGUF/tree/main/UD", "main", null],
  ["https://huggingface.co/unsloth/Phi-4-reasoning-GGUF/blob/main/a.gguf", "main", "a.gguf"],
  [
    `https://mirror.example:8443/unsloth/Phi-4-reasoning-GGUF/resolve/${commit}/UD/a%20b.gguf?download=true`,
    commit,
    "UD/a b.gguf",
  ],
  ["https://huggingface.co/unsloth/Phi-4-reasoning-GGUF/blob/refs/pr/10/a.gguf", "refs/pr/10", "a.gguf"],
  ["https://huggingface.co/unsloth/Phi-4-reasoning-GGUF/blob/refs%2Fpr%2F10/a.gguf", "refs/pr/10", "a.gguf"],
])("reads %s", (text, revision, path) => {
  expect(readRepository(text)).toEqual({ repository: "unsloth/Phi-4-reasoning-GGUF", revision, path });
});

test.each([
  "",
  "phi-4",
  "owner/",
  "/name",
  "owner/na me",
  "owner/..",
  "../name",
  "owner/name/../x.gguf",
  "owner/name//x.gguf",
  "owner\\name",
  "owner/name\\x.gguf",
  "owner/na\nme",
  "owner/name@..",
  "owner/name@a@b",
  "owner/name@a b",
  "owner/.name",
  "öwner/name",
  "ftp://huggingface.co/owner/name",
  "file:///etc/passwd",
  "https://huggingface.co/owner",
  "https://huggingface.co/datasets/owner/name",
  "https://huggingface.co/owner/name/discussions/1",
  "https://huggingface.co/owner/name/blob/main/../../../x/y",
  "https://huggingface.co/owner/name/resolve/main/%2e%2e/x.gguf",
  "https://huggingface.co/owner/name/resolve/main/a%2f..%2f..%2fx.gguf",
  "https://huggingface.co/owner/name/resolve/main/a%5cx.gguf",
  "https://huggingface.co/owner/name/resolve/main/%00.gguf",
  "https://huggingface.co/owner/name/resolve/main/%zz.gguf",
  "https://",
])("refuses %j", (text) => {
  expect(() => readRepository(text)).toThrow(
    expect.objectContaining({ code: "hub/bad-address", data: { address: text.trim() } }),
  );
});
