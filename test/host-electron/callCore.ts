import type { Page } from "playwright-core";

interface CoreRequest {
  /** `open` begins a stream. */
  type: "call" | "open";
  name: string;
  input: object;
}

/**
 * Asks the core from a page, one after another, over a port of its own; the page's earlier port closes.
 * @returns for each request all that came back: a reply, or events and an end
 */
export function callCore(page: Page, requests: CoreRequest[]): Promise<object[][]> {
  return page.evaluate(async (wanted) => {
    const api = Reflect.get(window, "stemma") as { connect(): void };
    const port = await new Promise<MessagePort>((resolve) => {
      const receive = ({ data, ports: [received] }: MessageEvent): void => {
        if (data !== "stemma:port" || received === undefined) return;
        window.removeEventListener("message", receive);
        resolve(received);
      };
      window.addEventListener("message", receive);
      api.connect();
    });
    const ask = (request: (typeof wanted)[number], id: number): Promise<object[]> =>
      new Promise((resolve) => {
        const answers: object[] = [];
        port.addEventListener("message", ({ data }) => {
          if (data.id !== id) return;
          answers.push(data);
          if (data.type === "reply" || data.type === "end") resolve(answers);
        });
        port.start();
        port.postMessage({ ...request, id });
      });
    const all: object[][] = [];
    for (const [index, request] of wanted.entries()) all.push(await ask(request, 1000 + index));
    return all;
  }, requests);
}
