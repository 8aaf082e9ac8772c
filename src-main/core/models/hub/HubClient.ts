import type { z } from "zod";
import type { HubFile } from "../../../../src-shared/domain/catalogue.ts";
import type { HubListing } from "../../../../src-shared/domain/hub.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { partPaths } from "../downloads/partPaths.ts";
import { ggufModels, type ListedFile } from "./ggufModels.ts";
import type { HttpClient, HttpReply } from "./HttpClient.ts";
import { commitIn, hashIn, licenceIn, nextQuery, repositoryReply, treeReply } from "./hubReplies.ts";
import { readJson } from "./readJson.ts";
import { isValid } from "./readRepository.ts";
import type { Asked } from "./replyError.ts";
import { discard, walk } from "./walk.ts";

/** What the hub says of a file, and where its bytes are. */
export interface ResolvedFile {
  /** 40 digits; the revision that was asked for where the server names no commit. */
  commit: string;
  sizeBytes: number | null;
  sha256: string | null;
  /** As the server sent it, with quotes and mark. */
  etag: string | null;
  /** Where the bytes are. It may be signed, and then it expires. */
  address: string;
  /** To be sent to this address, and to no other. */
  headers: Record<string, string>;
}

const mostPages = 100;

/** Asks a Hugging Face hub, or a mirror of it. */
export class HubClient {
  /** Scheme, host and port of the hub. */
  readonly origin: string;
  readonly #endpoint: string;
  readonly #token: string | null;
  readonly #http: HttpClient;

  /**
   * @param endpoint without a slash at the end
   * @throws AppError `hub/bad-address`
   */
  constructor({ endpoint, token, http }: { endpoint: string; token: string | null; http: HttpClient }) {
    const url = URL.parse(endpoint);
    if (url === null || !/^https?:$/.test(url.protocol)) throw badAddress(endpoint);
    this.origin = url.origin;
    this.#endpoint = endpoint;
    // A token in the clear is anyone's, except where it does not leave the machine.
    this.#token = url.protocol === "https:" || isLoopback(url.hostname) ? token : null;
    this.#http = http;
  }

  /**
   * Asks which file a name means now.
   * @throws AppError `hub/*`; the signal's reason when it aborts
   */
  async resolve(file: Pick<HubFile, "repository" | "revision" | "path">, signal: AbortSignal): Promise<ResolvedFile> {
    const { repository, revision, path } = file;
    if (!isValid(file)) throw badAddress(`${repository}/${path}`);
    const start = `${this.#endpoint}/${repository}/resolve/${encodeURIComponent(revision)}/${encodePath(path)}`;
    const asked = { method: "HEAD", address: start, authorization: this.#authorization(), what: file, signal } as const;
    const { reply, next, isOwn } = await walk(this.#http, asked);
    const { headers, status } = reply;
    discard(reply);
    const linkedEtag = headers["x-linked-etag"];
    const commit = commitIn(headers["x-repo-commit"]);
    // A tag that looks like a hash need not be one: only a hub's is the file's.
    const hash = hashIn(linkedEtag ?? (commit === null ? undefined : headers["etag"]));
    const isEncoded = headers["content-encoding"] !== undefined;
    const length = status === 200 && !isEncoded ? headers["content-length"] : undefined;
    return {
      commit: commit ?? revision,
      sizeBytes: sizeIn(headers["x-linked-size"] ?? length),
      sha256: hash,
      etag: linkedEtag ?? headers["etag"] ?? null,
      address: next,
      headers: isOwn ? this.#authorization() : {},
    };
  }

  /**
   * All parts of a split model in order, or the one file, with what the hub says of them and the commit pinned.
   * @param path of any part
   * @throws AppError `hub/*`; the signal's reason when it aborts
   */
  async parts(repository: string, revision: string, path: string, signal: AbortSignal): Promise<HubFile[]> {
    const parts: HubFile[] = [];
    for (const part of partPaths(path)) {
      // The first part's commit, so that all of them are of one version.
      const asked = { repository, revision: parts[0]?.revision ?? revision, path: part };
      const { commit, sizeBytes, sha256 } = await this.resolve(asked, signal);
      parts.push({ repository, revision: commit, path: part, sizeBytes, sha256 });
    }
    return parts;
  }

  /**
   * The GGUF models of a repository.
   * @throws AppError `hub/*`; the signal's reason when it aborts
   */
  async listModels(repository: string, revision: string, signal: AbortSignal): Promise<HubListing> {
    if (!isValid({ repository, revision, path: null })) throw badAddress(repository);
    const base = `${this.#endpoint}/api/models/${repository}`;
    const what = { repository, revision };
    const about = await this.#json(`${base}/revision/${encodeURIComponent(revision)}`, repositoryReply, what, signal);
    const commit = commitIn(about.value.sha) ?? revision;
    const { gated } = about.value;
    const files: ListedFile[] = [];
    let query: string | null = "?recursive=true";
    for (let page = 0; query !== null; page += 1) {
      if (page === mostPages) throw new AppError("hub/server-error", `the listing of ${repository} has no end`);
      const at: string = `${base}/tree/${encodeURIComponent(commit)}${query}`;
      const { value, headers } = await this.#json(at, treeReply, what, signal);
      for (const { type, path, size, lfs } of value)
        if (type === "file") files.push({ path, sizeBytes: lfs?.size ?? size, sha256: hashIn(lfs?.oid) });
      query = nextQuery(headers["link"]);
    }
    const isGated = gated !== undefined && gated !== null && gated !== false;
    return { repository, commit, licence: licenceIn(about.value), isGated, models: ggufModels(files) };
  }

  async #json<Value>(
    start: string,
    schema: z.ZodType<Value>,
    what: Asked,
    signal: AbortSignal,
  ): Promise<{ value: Value; headers: HttpReply["headers"] }> {
    const asked = { method: "GET", address: start, authorization: this.#authorization(), what, signal } as const;
    const { reply, address } = await walk(this.#http, asked);
    return { value: await readJson(reply, schema, { address, signal }), headers: reply.headers };
  }

  #authorization(): Record<string, string> {
    return this.#token === null ? {} : { authorization: `Bearer ${this.#token}` };
  }
}

function sizeIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function badAddress(address: string): AppError {
  return new AppError("hub/bad-address", `not an address: ${address}`, { data: { address } });
}
