import type { HubAccess } from "../../../../src-shared/domain/hub.ts";
import { webAddress } from "../../../../src-shared/domain/settings.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { Host } from "../../ports/Host.ts";
import type { SecretStore } from "../../ports/SecretStore.ts";
import type { SettingsService } from "../../SettingsService.ts";
import { Topic } from "../../Topic.ts";
import type { HubClient } from "./HubClient.ts";
import type { ProxyChoice } from "./ProxyChoice.ts";

interface Parts {
  settings: SettingsService;
  secrets: SecretStore;
  environment: Host["environment"];
  resolveProxy: Host["resolveProxy"];
  /** An address given for this run of the app, which counts more than all others. */
  override?: string | undefined;
}

/** Where the hub is and how to reach it, at this moment. */
export interface HubConnection {
  /** Without a slash at the end. */
  endpoint: string;
  token: string | null;
  proxy: ProxyChoice;
}

const defaultEndpoint = "https://huggingface.co";

/** A token is for the server it was entered for, and goes to no other that is set later. */
const tokenName = (endpoint: string): string => `hub-token ${URL.parse(endpoint)?.origin ?? endpoint}`;

/** Which hub the app talks to, as whom, and on which way. */
export class HubAccessService {
  readonly access: Topic<HubAccess>;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.access = new Topic(this.#describe());
    parts.settings.values.subscribe(() => this.#publish());
  }

  /**
   * Keeps a token, or deletes it. One in the environment counts more.
   * @throws AppError `request/invalid` for one that cannot be sent
   */
  setToken(token: string | null): void {
    if (token !== null && !isToken(token)) throw new AppError("request/invalid", "a token has no spaces or accents");
    this.#parts.secrets.write(tokenName(this.#endpoint().endpoint), token);
    this.#publish();
  }

  /** @throws AppError `hub/bad-address` when the environment or the command line names no address */
  async connection(): Promise<HubConnection> {
    const { endpoint } = this.#endpoint();
    const { success } = webAddress.safeParse(endpoint);
    if (!success || !URL.canParse(endpoint))
      throw new AppError("hub/bad-address", `not an address: ${endpoint}`, { data: { address: endpoint } });
    return { endpoint, token: this.#token().token, proxy: await this.#proxyFor(endpoint) };
  }

  /**
   * A client for a few questions; `close` it after them.
   * @throws AppError `hub/bad-address`
   */
  async client(): Promise<{ hub: HubClient; close: () => Promise<void> }> {
    const { endpoint, token, proxy } = await this.connection();
    // Loaded when it is asked for, since most launches ask the hub nothing.
    const [{ HttpClient }, { HubClient }] = await Promise.all([import("./HttpClient.ts"), import("./HubClient.ts")]);
    const http = new HttpClient(proxy);
    return { hub: new HubClient({ endpoint, token, http }), close: () => http.close() };
  }

  #publish(): void {
    this.access.set(this.#describe());
  }

  #describe(): HubAccess {
    const { token, tokenFrom } = this.#token();
    return { ...this.#endpoint(), hasToken: token !== null, tokenFrom };
  }

  #endpoint(): Pick<HubAccess, "endpoint" | "endpointFrom"> {
    const { override, environment, settings } = this.#parts;
    const given = withoutSlash(override) || withoutSlash(environment["HF_ENDPOINT"]);
    if (given !== "") return { endpoint: given, endpointFrom: "environment" };
    const { hubEndpoint } = settings.values.value;
    if (hubEndpoint !== "") return { endpoint: hubEndpoint, endpointFrom: "setting" };
    return { endpoint: defaultEndpoint, endpointFrom: "default" };
  }

  #token(): { token: string | null; tokenFrom: HubAccess["tokenFrom"] } {
    const { environment, secrets } = this.#parts;
    const { endpoint, endpointFrom } = this.#endpoint();
    const given = environment["HF_TOKEN"]?.trim() ?? "";
    if (isToken(given) && endpointFrom !== "setting") return { token: given, tokenFrom: "environment" };
    const kept = secrets.read(tokenName(endpoint));
    return { token: kept, tokenFrom: kept === null ? null : secrets.kind };
  }

  async #proxyFor(endpoint: string): Promise<ProxyChoice> {
    const { settings, resolveProxy } = this.#parts;
    const { proxy } = settings.values.value;
    if (proxy !== "" && !URL.canParse(proxy))
      throw new AppError("hub/bad-address", `no proxy: ${proxy}`, { data: { address: proxy } });
    if (proxy !== "") return { kind: "address", address: proxy };
    const address = await resolveProxy?.(endpoint).catch(() => null);
    return typeof address === "string" ? { kind: "address", address } : { kind: "environment" };
  }
}

/** Whether it can stand in a header. */
function isToken(text: string): boolean {
  return /^[\u0021-\u007e]+$/.test(text);
}

function withoutSlash(text: string | undefined): string {
  return (text ?? "").trim().replace(/\/+$/, "");
}
