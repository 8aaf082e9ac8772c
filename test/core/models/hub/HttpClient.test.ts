import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer as createPlainServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { HttpClient } from "../../../../src-main/core/models/hub/HttpClient.ts";
import type { ProxyChoice } from "../../../../src-main/core/models/hub/ProxyChoice.ts";

const fixtures = resolve(import.meta.dirname, "../../../fixtures/certificates");
const httpClient = resolve(import.meta.dirname, "../../../../src-main/core/models/hub/HttpClient.ts");
const signal = new AbortController().signal;

async function listen(server: Server | ReturnType<typeof createSecureServer>): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const plainServer = (): Promise<number> =>
  listen(createPlainServer((request, response) => response.end(`${request.method} ${request.url}`)));

const secureServer = (): Promise<number> =>
  listen(
    createSecureServer(
      { key: readFileSync(join(fixtures, "server-key.pem")), cert: readFileSync(join(fixtures, "server.pem")) },
      (_, response) => response.end("safe"),
    ),
  );

/** A proxy that opens tunnels, and the addresses it was asked for. */
async function proxy(): Promise<{ address: string; tunnels: string[] }> {
  const tunnels: string[] = [];
  const server = createPlainServer();
  server.on("connect", ({ url = "" }, client, head) => {
    tunnels.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const onward = connect(Number(port), hostname, () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    client.on("error", () => onward.destroy());
    onward.on("error", () => client.destroy());
  });
  return { address: `http://127.0.0.1:${await listen(server)}`, tunnels };
}

async function get(choice: ProxyChoice, address: string): Promise<string> {
  const client = new HttpClient(choice);
  try {
    return await (await client.send(address, { method: "GET", headers: {}, signal })).body.text();
  } finally {
    await client.close();
  }
}

/** The same in a process with another environment. */
async function getElsewhere(environment: Record<string, string>, address: string): Promise<string> {
  const program = `
    import { HttpClient } from ${JSON.stringify(httpClient)};
    const client = new HttpClient({ kind: "environment" });
    const signal = new AbortController().signal;
    const reply = await client.send(${JSON.stringify(address)}, { method: "GET", headers: {}, signal }).catch((thrown) => thrown);
    console.log(reply.body === undefined ? reply.code : await reply.body.text());
    await client.close();`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    env: { PATH: process.env["PATH"], ...environment },
  });
  return stdout.trim();
}

describe("HttpClient", () => {
  it("goes through a proxy when it is told to", async () => {
    const { address, tunnels } = await proxy();
    const port = await plainServer();
    await expect(get({ kind: "address", address }, `http://127.0.0.1:${port}/a`)).resolves.toBe("GET /a");
    expect(tunnels).toEqual([`127.0.0.1:${port}`]);
  });

  it("goes through the environment's proxy, except where that says no", async () => {
    const { address, tunnels } = await proxy();
    const target = `http://127.0.0.1:${await plainServer()}/b`;
    await expect(getElsewhere({ HTTP_PROXY: address }, target)).resolves.toBe("GET /b");
    expect(tunnels).toHaveLength(1);
    await expect(getElsewhere({ HTTP_PROXY: address, NO_PROXY: "127.0.0.1" }, target)).resolves.toBe("GET /b");
    expect(tunnels).toHaveLength(1);
  });

  it("says when nobody answers, with the host's name", async () => {
    await expect(get({ kind: "none" }, "http://127.0.0.1:9/")).rejects.toMatchObject({
      code: "hub/no-network",
      data: { host: "127.0.0.1:9" },
    });
  });

  it("does not follow redirects", async () => {
    const port = await listen(
      createPlainServer((_, response) => response.writeHead(302, { location: "http://127.0.0.1:9/" }).end()),
    );
    const client = new HttpClient({ kind: "none" });
    const reply = await client.send(`http://127.0.0.1:${port}/`, { method: "GET", headers: {}, signal });
    expect([reply.status, reply.headers["location"]]).toEqual([302, "http://127.0.0.1:9/"]);
    await client.close();
  });

  it("trusts the authorities that the system trusts, and no others", async () => {
    const address = `https://localhost:${await secureServer()}/`;
    await expect(getElsewhere({}, address)).resolves.toBe("hub/no-network");
    if (process.platform !== "linux") return;
    // Where the system's authorities are read from on Linux.
    await expect(getElsewhere({ SSL_CERT_FILE: join(fixtures, "server.pem") }, address)).resolves.toBe("safe");
  });
});
