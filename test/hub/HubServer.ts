import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerApi } from "./answerApi.ts";
import { Misbehaviours, type Misbehaviour, type Origin } from "./Misbehaviour.ts";
import { Repository, type RepositoryOptions } from "./Repository.ts";
import { sendFile, type LoggedRequest, type SendOptions } from "./sendFile.ts";
import { sendError, sendWebPage } from "./sendOther.ts";
import { SignedLinks } from "./SignedLinks.ts";
import type { Content, TestFile } from "./TestFile.ts";

export interface HubServerOptions {
  /** By `owner/name`. */
  repositories: Readonly<Record<string, RepositoryOptions>>;
  /** New names by old ones. */
  renamed?: Readonly<Record<string, string>>;
  /** Entries of one page of a listing; 1,000 where it is left out. */
  pageSize?: number;
  /** Serve files directly, without the hub's own headers. */
  mirror?: MirrorOptions;
}

export interface MirrorOptions {
  etag: "none" | "plain" | "weak";
  tellsSize: boolean;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  log: LoggedRequest;
  url: URL;
}

const socketBufferBytes = 4 * 1024 * 1024;

/** Speaks the routes of the Hugging Face hub, on two origins of this machine, and misbehaves on demand. */
export class HubServer {
  /** Every request, in the order they came. */
  readonly requests: LoggedRequest[] = [];
  readonly links = new SignedLinks();
  /** Of each connection; null for as fast as it goes. */
  bytesPerSecond: number | null = null;
  mirror: MirrorOptions | null;
  readonly #repositories: ReadonlyMap<string, Repository>;
  readonly #renamed: Readonly<Record<string, string>>;
  readonly #pageSize: number;
  readonly #misbehaviours = new Misbehaviours();
  readonly #servers: Record<Origin, Server>;

  constructor({ repositories, renamed = {}, pageSize = 1000, mirror }: HubServerOptions) {
    this.#repositories = new Map(
      Object.entries(repositories).map(([name, options]) => [name, new Repository(name, options)]),
    );
    this.#renamed = renamed;
    this.#pageSize = pageSize;
    this.mirror = mirror ?? null;
    this.#servers = { hub: this.#serve("hub"), cdn: this.#serve("cdn") };
  }

  async listen(): Promise<void> {
    for (const server of Object.values(this.#servers)) {
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
    }
  }

  /** Address of the hub, without a slash at the end. */
  get endpoint(): string {
    return addressOf(this.#servers.hub);
  }

  get cdn(): string {
    return addressOf(this.#servers.cdn);
  }

  /** @throws RangeError where there is none */
  repository(name: string): Repository {
    const repository = this.#repositories.get(name);
    if (repository === undefined) throw new RangeError(`there is no repository ${name}`);
    return repository;
  }

  file(repository: string, path: string): TestFile {
    return this.repository(repository).file(path);
  }

  /** Adds a commit, as a publisher does, and returns its name. */
  commit(repository: string, files: Readonly<Record<string, Content>>): string {
    return this.repository(repository).commit(files);
  }

  /** Changes a file under its old commits and links. */
  overwrite(repository: string, path: string, content: Content): void {
    this.repository(repository).overwrite(path, content);
  }

  /** From now on, and as often as it says. Returns what takes it back. */
  misbehave(what: Misbehaviour): () => void {
    return this.#misbehaviours.add(what);
  }

  async close(): Promise<void> {
    for (const server of Object.values(this.#servers)) {
      if (!server.listening) continue;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    }
  }

  #serve(origin: Origin): Server {
    // Large socket buffers, so that a connection always has something to send.
    return createServer({ highWaterMark: socketBufferBytes }, (request, response) => {
      const { method = "GET", url: path = "/", headers } = request;
      const log: LoggedRequest = { origin, method, path, headers, status: 0, startByte: null, bytesSent: 0 };
      this.requests.push(log);
      response.once("close", () => (log.status ||= response.headersSent ? response.statusCode : 0));
      response.on("error", () => undefined);
      const exchange = { request, response, log, url: new URL(path, "http://hub") };
      const answer = origin === "hub" ? this.#answerHub(exchange) : this.#answerCdn(exchange);
      answer.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
    });
  }

  async #answerHub(exchange: Exchange): Promise<void> {
    const { request, response, log, url } = exchange;
    const path = decodeURIComponent(url.pathname);
    if (this.#isAnsweredBadly(exchange, path)) return;
    const isApi = path.startsWith("/api/models/");
    const [, owner, name, route] =
      /^\/([^/]+)\/([^/]+)(\/.*)?$/.exec(isApi ? path.slice("/api/models".length) : path) ?? [];
    const asked = `${owner}/${name}`;
    const newName = this.#renamed[asked];
    if (newName !== undefined) {
      response.writeHead(307, { location: request.url?.replace(asked, newName) }).end();
      return;
    }
    const repository = this.#repositories.get(asked);
    if (repository === undefined) return sendError(response, 404, "RepoNotFound");
    if (isApi) {
      const base = `${this.endpoint}${url.pathname}`;
      return answerApi({
        response,
        repository,
        route: route ?? "",
        search: url.searchParams,
        base,
        pageSize: this.#pageSize,
      });
    }
    const [, revision, filePath] = /^\/resolve\/([^/]+)\/(.+)$/.exec(route ?? "") ?? [];
    if (revision === undefined || filePath === undefined) return sendWebPage(request, response);
    const refusal = refusalOf(request, repository.token);
    if (refusal !== null) return sendError(response, refusal, "GatedRepo");
    const commit = repository.resolve(revision);
    if (commit === null) return sendError(response, 404, "RevisionNotFound");
    const file = repository.files(commit).get(filePath);
    if (file === undefined) return sendError(response, 404, "EntryNotFound", { "x-repo-commit": commit });
    if (this.mirror !== null) {
      const { etag, tellsSize } = this.mirror;
      const tag = { none: null, plain: `"${file.tag}"`, weak: `W/"${file.tag}"` }[etag];
      return sendFile(this.#sending(exchange, { path: filePath, file, etag: tag, tellsSize }));
    }
    log.status = 302;
    const location = this.links.sign(`/${encodeURIComponent(asked)}/${commit}/${encodeURIComponent(filePath)}`);
    const headers = {
      location: this.cdn + location,
      "x-repo-commit": commit,
      "x-linked-etag": `"${file.sha256}"`,
      "x-linked-size": file.sizeBytes,
      etag: `"${file.sha256}"`,
    };
    response.writeHead(302, headers).end();
  }

  async #answerCdn(exchange: Exchange): Promise<void> {
    const { response, url } = exchange;
    const [, repository = "", commit = "", path = ""] = url.pathname.split("/").map(decodeURIComponent);
    if (this.#isAnsweredBadly(exchange, path)) return;
    if (!this.links.use(url.pathname, url.searchParams)) return sendError(response, 403, "AccessDenied");
    const file = this.#repositories.get(repository)?.files(commit).get(path);
    if (file === undefined) return sendError(response, 404, "NoSuchKey");
    await sendFile(this.#sending(exchange, { path, file, etag: `"${file.tag}"`, tellsSize: true }));
  }

  #sending(
    { request, response, log }: Exchange,
    file: Pick<SendOptions, "path" | "file" | "etag" | "tellsSize">,
  ): SendOptions {
    const bytesPerSecond = (): number | null => this.bytesPerSecond;
    return { request, response, log, ...file, misbehaviours: this.#misbehaviours, bytesPerSecond };
  }

  #isAnsweredBadly({ request, response, log }: Exchange, path: string): boolean {
    const page = this.#misbehaviours.takeAnswer("web-page", log.origin, path);
    if (page !== null) {
      sendWebPage(request, response);
      return true;
    }
    const status = this.#misbehaviours.takeAnswer("status", log.origin, path);
    if (status !== null) response.writeHead(status.status, status.headers).end();
    return status !== null;
  }
}

/** A hub that listens; `close` ends it. */
export async function startHubServer(options: HubServerOptions): Promise<HubServer> {
  const server = new HubServer(options);
  await server.listen();
  return server;
}

/** The status that keeps a person from a gated repository, or null. */
function refusalOf({ headers }: IncomingMessage, token: string | null): 401 | 403 | null {
  if (token === null || headers.authorization === `Bearer ${token}`) return null;
  return headers.authorization === undefined ? 401 : 403;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
