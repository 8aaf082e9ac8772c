import { EventEmitter } from "node:events";
import type { Frame, Page, Route } from "playwright-core";
import { originOf, toAppAddress, toPageAddress } from "./addresses.ts";
import type { FromPage, ToPage } from "./preloadEnvironment.ts";
import { report } from "./reports.ts";
import { preventable } from "./StandInApp.ts";
import type { StandInPort } from "./StandInPort.ts";
import type { StandInSession } from "./StandInSession.ts";

type OpenHandler = (details: { url: string }) => { action: string };

/** Electron's WebFrameMain, of the frame that sends or receives. */
interface StandInFrame {
  url: string;
  origin: string;
  parent: StandInFrame | null;
  postMessage(channel: string, message: unknown, transfer?: StandInPort[]): void;
}

/** Electron's WebContents, over a page of Chromium. */
export class StandInContents extends EventEmitter {
  readonly session: StandInSession;
  readonly #ipcMain: EventEmitter;
  readonly #ports = new Map<number, StandInPort>();
  #page: Page | undefined;
  #openHandler: OpenHandler = () => ({ action: "allow" });
  /** The address the app itself is loading; it raises no `will-navigate`. */
  #ownAddress: string | undefined;
  #nextPort = 1;

  constructor(session: StandInSession, ipcMain: EventEmitter) {
    super();
    this.session = session;
    this.#ipcMain = ipcMain;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Takes a page over. */
  attach(page: Page): void {
    this.#page = page;
    page.on("close", () => this.#closePorts());
    page.on("crash", () => this.emit("render-process-gone", preventable({}), { reason: "crashed", exitCode: 1 }));
  }

  async loadURL(url: string): Promise<void> {
    this.#ownAddress = toPageAddress(url);
    await this.#page?.goto(this.#ownAddress);
  }

  async reload(): Promise<void> {
    this.#ownAddress = this.#page?.url();
    await this.#page?.reload();
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return this.#page?.evaluate(code);
  }

  /** As Chromium prints without a screen. */
  async printToPDF(options: { preferCSSPageSize?: boolean; printBackground?: boolean }): Promise<Buffer> {
    await report({ type: "print", url: toAppAddress(this.#page?.url() ?? ""), options });
    return (await this.#page?.pdf(options)) ?? Buffer.alloc(0);
  }

  /** Whether the page may go where a request would take it. */
  mayNavigate(route: Route): boolean {
    const request = route.request();
    if (!request.isNavigationRequest() || request.frame().parentFrame() !== null) return true;
    const isOwn = request.url() === this.#ownAddress;
    const event = preventable({ url: toAppAddress(request.url()) });
    if (isOwn) this.#ownAddress = undefined;
    else this.emit(request.redirectedFrom() === null ? "will-navigate" : "will-redirect", event);
    if (event.defaultPrevented) return false;
    // A new document: the ports of the one before go with it.
    this.#closePorts();
    return true;
  }

  receive(message: FromPage, frame: Frame): void {
    switch (message.kind) {
      case "send":
        this.#ipcMain.emit(message.channel, { sender: this, senderFrame: this.#frame(frame) }, ...message.args);
        return;
      case "open":
        void report({
          type: "window-open",
          url: message.url,
          ...this.#openHandler({ url: toAppAddress(message.url) }),
        });
        return;
      case "port-message":
        this.#ports.get(message.port)?.postMessage(message.data);
        return;
      case "port-close":
        this.#ports.get(message.port)?.close();
        this.#ports.delete(message.port);
    }
  }

  #frame(frame: Frame): StandInFrame {
    const outer = frame.parentFrame();
    const parent = outer === null ? null : this.#frame(outer);
    // A frame without an address of its own has its parent's origin.
    const origin = frame.url().startsWith("about:") && parent !== null ? parent.origin : originOf(frame.url());
    return {
      url: toAppAddress(frame.url()),
      origin,
      parent,
      postMessage: (channel, message, transfer = []) => this.#post(frame, channel, message, transfer),
    };
  }

  #post(frame: Frame, channel: string, message: unknown, transfer: StandInPort[]): void {
    const send = (message: ToPage): void => {
      // The page may be gone by now, and then there is nobody to tell.
      frame.evaluate((message) => window.standInReceive(message), message).catch(() => undefined);
    };
    const ports = transfer.map((port) => {
      const id = this.#nextPort++;
      this.#ports.set(id, port);
      port.on("message", ({ data }: { data: unknown }) => send({ kind: "port-message", port: id, data }));
      port.on("close", () => send({ kind: "port-close", port: id }));
      return id;
    });
    send({ kind: "message", channel, message, ports });
    for (const port of transfer) port.start();
  }

  #closePorts(): void {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }
}
