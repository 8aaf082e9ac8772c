import { report } from "./reports.ts";
import type { StandInProtocol } from "./standInProtocol.ts";

interface RequestFacts {
  url: string;
  resourceType: string;
}

type BeforeRequest = (details: RequestFacts, answer: (response: { cancel?: boolean }) => void) => void;
type RequestHandler = (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void;

/** Electron's `Session`: what pages may ask for, and what answers them. */
export class StandInSession {
  readonly protocol: StandInProtocol;
  #beforeRequest: BeforeRequest | undefined;
  #request: RequestHandler | undefined;
  #check: ((contents: unknown, permission: string) => boolean) | undefined;
  #device: ((details: object) => boolean) | undefined;
  #display: ((request: object, answer: (streams: object | null) => void) => void) | undefined;

  constructor(protocol: StandInProtocol) {
    this.protocol = protocol;
  }

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  };

  /** A machine without a proxy. */
  resolveProxy(): Promise<string> {
    return Promise.resolve("DIRECT");
  }

  clearStorageData(): Promise<void> {
    return report({ type: "clear-storage" });
  }

  clearCache(): Promise<void> {
    return report({ type: "clear-cache" });
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.#device = handler;
  }

  setDisplayMediaRequestHandler(handler: (request: object, answer: (streams: object | null) => void) => void): void {
    this.#display = handler;
  }

  /** Whether a request may go out. Without a listener everything may, as in Electron. */
  async permits(facts: RequestFacts): Promise<boolean> {
    const listener = this.#beforeRequest;
    if (listener === undefined) return true;
    const { cancel } = await new Promise<{ cancel?: boolean }>((resolve) => listener(facts, resolve));
    return cancel !== true;
  }

  /** What the handlers say to a permission. Without handlers everything is granted, as in Electron. */
  async asked(permission: string): Promise<{ request: boolean; check: boolean; device: boolean; display: boolean }> {
    const { promise: request, resolve } = Promise.withResolvers<boolean>();
    if (this.#request === undefined) resolve(true);
    else this.#request(null, permission, resolve);
    const { promise: streams, resolve: resolveStreams } = Promise.withResolvers<object | null>();
    if (this.#display === undefined) resolveStreams({});
    else this.#display({}, resolveStreams);
    return {
      request: await request,
      check: this.#check?.(null, permission) ?? true,
      device: this.#device?.({}) ?? true,
      display: (await streams) !== null,
    };
  }
}
