/** From the stand-in to the page. */
export type ToPage =
  | { kind: "message"; channel: string; message: unknown; ports: number[] }
  | { kind: "port-message"; port: number; data: unknown }
  | { kind: "port-close"; port: number };

/** From the page to the stand-in. */
export type FromPage =
  | { kind: "send"; channel: string; args: unknown[] }
  | { kind: "open"; url: string }
  | { kind: "port-message"; port: number; data: unknown }
  | { kind: "port-close"; port: number };

declare global {
  interface Window {
    /** Put there by Playwright, in every frame. */
    standInSend(message: FromPage): Promise<void>;
    standInReceive(message: ToPage): void;
  }
}

type Listener = (event: { ports: MessagePort[] }, message: unknown) => void;

/**
 * Runs in the page, as text, before its own scripts: gives the preload the part of Electron it uses, and puts new
 * windows to the app. It must not refer to anything outside itself.
 */
export function preloadEnvironment(runPreload: (require: (name: string) => object) => void): void {
  // Electron runs a preload in the top frame only.
  if (window.top !== window) return;
  const ports = new Map<number, MessagePort>();
  const listeners = new Map<string, Listener>();
  const send = (message: FromPage): void => void window.standInSend(message);

  const receivePort = (port: number): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    ports.set(port, port1);
    port1.addEventListener("message", (event) => send({ kind: "port-message", port, data: event.data }));
    port1.addEventListener("close", () => send({ kind: "port-close", port }));
    port1.start();
    return port2;
  };

  window.standInReceive = (message) => {
    if (message.kind === "message")
      listeners.get(message.channel)?.({ ports: message.ports.map((port) => receivePort(port)) }, message.message);
    else if (message.kind === "port-message") ports.get(message.port)?.postMessage(message.data);
    else ports.get(message.port)?.close();
  };

  window.open = (url = "about:blank") => {
    send({ kind: "open", url: new URL(url, location.href).href });
    return null;
  };
  window.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[target=_blank]") : null;
    if (event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    window.open(link.href);
  });

  runPreload(() => ({
    contextBridge: {
      exposeInMainWorld: (key: string, api: object) =>
        Object.defineProperty(window, key, { value: Object.freeze({ ...api }), enumerable: true }),
    },
    ipcRenderer: {
      on: (channel: string, listener: Listener) => listeners.set(channel, listener),
      send: (channel: string, ...args: unknown[]) => send({ kind: "send", channel, args }),
    },
    // Chromium tells a page no paths, so every file is as one that was made in memory.
    webUtils: { getPathForFile: () => "" },
  }));
}
