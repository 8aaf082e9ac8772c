import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Repository } from "./Repository.ts";
import { sendError, sendJson } from "./sendOther.ts";
import type { TestFile } from "./TestFile.ts";

export interface ApiRequest {
  response: ServerResponse;
  repository: Repository;
  /** What follows the repository's name in the path: nothing, `/revision/REV` or `/tree/REV[/PATH]`. */
  route: string;
  search: URLSearchParams;
  /** The address that was asked for, without its query. */
  base: string;
  /** Entries of a page. */
  pageSize: number;
}

/** Answers `/api/models/…`: what a repository is, and which files it has. */
export function answerApi({ response, repository, route, search, base, pageSize }: ApiRequest): void {
  const [, kind = "revision", revision = "main", folder = ""] =
    /^\/(revision|tree)\/([^/]+)\/?(.*)$/.exec(route) ?? (route === "" ? [] : ["", "unknown"]);
  const commit = repository.resolve(revision);
  if (commit === null) return sendError(response, 404, "RevisionNotFound");
  const files = [...repository.files(commit)].sort(([one], [other]) => (one < other ? -1 : 1));
  if (kind === "revision") return sendJson(response, describe(repository, commit, files, search.has("blobs")));
  if (kind !== "tree") return sendError(response, 404, "EntryNotFound");
  const entries = entriesOf(files, folder === "" ? "" : `${folder}/`, search.get("recursive") === "true");
  const at = Number(Buffer.from(search.get("cursor") ?? "", "base64url").toString() || 0);
  const next = new URLSearchParams(search);
  next.set("cursor", Buffer.from(String(at + pageSize)).toString("base64url"));
  const link = at + pageSize < entries.length ? { link: `<${base}?${next.toString()}>; rel="next"` } : {};
  sendJson(response, entries.slice(at, at + pageSize), link);
}

function describe(
  { name, licence, token }: Repository,
  commit: string,
  files: [string, TestFile][],
  withBlobs: boolean,
): unknown {
  return {
    id: name,
    modelId: name,
    sha: commit,
    gated: token === null ? false : "manual",
    private: false,
    tags: ["gguf", ...(licence === null ? [] : [`license:${licence}`])],
    ...(licence === null ? {} : { cardData: { license: licence } }),
    siblings: files.map(([path, file]) => ({
      rfilename: path,
      ...(withBlobs ? { size: file.sizeBytes, blobId: gitIdOf(path), lfs: largeFileOf(file) } : {}),
    })),
  };
}

function entriesOf(files: [string, TestFile][], prefix: string, isRecursive: boolean): unknown[] {
  const folders = new Set<string>();
  const entries: unknown[] = [];
  for (const [path, file] of files) {
    if (!path.startsWith(prefix)) continue;
    const steps = path.slice(prefix.length).split("/");
    for (let depth = 1; depth < (isRecursive ? steps.length : Math.min(2, steps.length)); depth += 1) {
      const folder = prefix + steps.slice(0, depth).join("/");
      if (!folders.has(folder)) entries.push({ type: "directory", oid: gitIdOf(folder), size: 0, path: folder });
      folders.add(folder);
    }
    if (isRecursive || steps.length === 1) {
      const entry = { type: "file", oid: gitIdOf(path), size: file.sizeBytes, path };
      entries.push(
        path.endsWith(".gguf") ? { ...entry, lfs: { oid: file.sha256, ...largeFileOf(file, false) } } : entry,
      );
    }
  }
  return entries;
}

function largeFileOf(file: TestFile, withHash = true): Record<string, unknown> {
  return { ...(withHash ? { sha256: file.sha256 } : {}), size: file.sizeBytes, pointerSize: 135 };
}

function gitIdOf(path: string): string {
  return createHash("sha1").update(path).digest("hex");
}
