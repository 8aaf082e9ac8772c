import { once } from "node:events";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface RequestOptions {
  port: number;
  /** Sent as it stands, without any normalizing. */
  path?: string;
  method?: string;
  headers?: Record<string, string>;
}

/** One HTTP request to this machine whose every byte the test decides, which `fetch` would not allow. */
export async function request({ port, path = "/", method = "GET", headers = {} }: RequestOptions): Promise<Answer> {
  const outgoing = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent: false });
  outgoing.end();
  const [response] = await once(outgoing, "response");
  const { statusCode = 0, headers: answerHeaders } = response;
  return { status: statusCode, headers: answerHeaders, body: await text(response) };
}
