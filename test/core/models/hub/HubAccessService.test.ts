import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { HubAccessService } from "../../../../src-main/core/models/hub/HubAccessService.ts";
import type { SecretStore } from "../../../../src-main/core/ports/SecretStore.ts";
import { SettingsService } from "../../../../src-main/core/SettingsService.ts";
import { openRepositories } from "../../../../src-main/core/storage/openRepositories.ts";
import { startHubServer } from "../../../hub/HubServer.ts";

function openSettings(): SettingsService {
  const { settings, close } = openRepositories(":memory:");
  onTestFinished(close);
  return new SettingsService(settings);
}

function memoryStore(kind: SecretStore["kind"] = "memory"): SecretStore & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    kind,
    values,
    read: (name) => values.get(name) ?? null,
    write: (name, value) => void (value === null ? values.delete(name) : values.set(name, value)),
    clear: () => values.clear(),
  };
}

interface Given {
  environment?: Record<string, string>;
  secrets?: SecretStore;
  resolveProxy?: (address: string) => Promise<string | null>;
  override?: string;
}

function open({ environment = {}, secrets = memoryStore(), resolveProxy, override }: Given = {}) {
  const settings = openSettings();
  const access = new HubAccessService({ settings, secrets, environment, resolveProxy: resolveProxy ?? null, override });
  return { settings, access };
}

test("the hub itself, without a token, where nothing is set", async () => {
  const { access } = open();
  expect(access.access.value).toEqual({
    endpoint: "https://huggingface.co",
    endpointFrom: "default",
    hasToken: false,
    tokenFrom: null,
  });
  expect(await access.connection()).toEqual({
    endpoint: "https://huggingface.co",
    token: null,
    proxy: { kind: "environment" },
  });
});

test("the command line counts more than the environment, and that more than the setting", () => {
  const environment = { HF_ENDPOINT: " https://mirror.example/ " };
  const all = open({ environment, override: "http://127.0.0.1:8000/" });
  all.settings.update({ hubEndpoint: "https://other.example" });
  expect(all.access.access.value).toMatchObject({ endpoint: "http://127.0.0.1:8000", endpointFrom: "environment" });
  const two = open({ environment });
  two.settings.update({ hubEndpoint: "https://other.example" });
  expect(two.access.access.value).toMatchObject({ endpoint: "https://mirror.example", endpointFrom: "environment" });
  expect(open({ environment: { HF_ENDPOINT: "" } }).access.access.value.endpointFrom).toBe("default");
});

test("follows the settings", () => {
  const { settings, access } = open();
  const seen: string[] = [];
  access.access.subscribe(({ endpoint, endpointFrom }) => seen.push(`${endpoint} ${endpointFrom}`));
  settings.update({ hubEndpoint: "https://mirror.example/hf/" });
  settings.update({ hubEndpoint: "" });
  expect(seen).toEqual(["https://mirror.example/hf setting", "https://huggingface.co default"]);
});

test.each(["ftp://x", "mirror.example", "https://", "http://a b"])(
  "an address that is none fails when used: %s",
  async (text) => {
    const { access } = open({ environment: { HF_ENDPOINT: text } });
    const failure = expect.objectContaining({ code: "hub/bad-address" });
    await expect(access.connection()).rejects.toEqual(failure);
    await expect(access.client()).rejects.toEqual(failure);
  },
);

test.each(["secret-store", "memory"] as const)("keeps a token in the store (%s) and never shows it", async (kind) => {
  const secrets = memoryStore(kind);
  const { access } = open({ secrets });
  access.setToken("hf_secret");
  expect([...secrets.values.values()]).toEqual(["hf_secret"]);
  expect(access.access.value).toMatchObject({ hasToken: true, tokenFrom: kind });
  expect(JSON.stringify(access.access.value)).not.toContain("hf_secret");
  expect((await access.connection()).token).toBe("hf_secret");
  access.setToken(null);
  expect(secrets.values.size).toBe(0);
  expect(access.access.value).toMatchObject({ hasToken: false, tokenFrom: null });
});

test("a token goes to no other server than the one it was entered for", async () => {
  const secrets = memoryStore();
  const { settings, access } = open({ secrets });
  access.setToken("hf_secret");
  settings.update({ hubEndpoint: "https://mirror.example/hf" });
  expect((await access.connection()).token).toBeNull();
  expect(access.access.value.hasToken).toBe(false);
  access.setToken("mirror_secret");
  expect((await access.connection()).token).toBe("mirror_secret");
  settings.update({ hubEndpoint: "" });
  expect((await access.connection()).token).toBe("hf_secret");
  const other = open({ environment: { HF_TOKEN: "hf_environment" } });
  other.settings.update({ hubEndpoint: "https://mirror.example" });
  expect((await other.access.connection()).token).toBeNull();
});

test("a token in the environment counts more, and one that cannot be sent is refused", async () => {
  const { access } = open({ environment: { HF_TOKEN: " hf_environment\n" } });
  access.setToken("hf_kept");
  expect((await access.connection()).token).toBe("hf_environment");
  expect(access.access.value).toMatchObject({ tokenFrom: "environment" });
  expect(() => access.setToken("hf\nInjected: header")).toThrow(expect.objectContaining({ code: "request/invalid" }));
  expect(open({ environment: { HF_TOKEN: "  " } }).access.access.value.hasToken).toBe(false);
});

test("the setting's proxy, else the system's, else the environment's", async () => {
  const asked: string[] = [];
  const resolveProxy = async (address: string) => {
    asked.push(address);
    return "http://system:8080";
  };
  const { settings, access } = open({ resolveProxy });
  expect((await access.connection()).proxy).toEqual({ kind: "address", address: "http://system:8080" });
  expect(asked).toEqual(["https://huggingface.co"]);
  settings.update({ proxy: "http://mine:3128" });
  expect((await access.connection()).proxy).toEqual({ kind: "address", address: "http://mine:3128" });
  settings.update({ proxy: "http://mine:99999999" });
  await expect(access.connection()).rejects.toMatchObject({ code: "hub/bad-address" });
  const none = open({ resolveProxy: () => Promise.resolve(null) });
  expect((await none.access.connection()).proxy).toEqual({ kind: "environment" });
  const broken = open({ resolveProxy: () => Promise.reject(new Error("no answer")) });
  expect((await broken.access.connection()).proxy).toEqual({ kind: "environment" });
});

test("a client asks through the proxy that is set", async () => {
  const files = { "a.gguf": Buffer.from("GGUF") };
  const server = await startHubServer({ repositories: { "maker/model": { files, token: "hf_secret" } } });
  onTestFinished(() => server.close());
  const tunnels: string[] = [];
  const sockets: Socket[] = [];
  const proxy = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    socket.once("data", (request) => {
      const [, target = ""] = /^CONNECT (\S+) /.exec(request.toString()) ?? [];
      tunnels.push(target);
      const onward = connect(Number(target.split(":")[1]), "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        socket.pipe(onward).pipe(socket);
      });
      onward.on("error", () => undefined);
    });
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  const { settings, access } = open();
  settings.update({ hubEndpoint: server.endpoint, proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
  access.setToken("hf_secret");
  const { hub, close } = await access.client();
  onTestFinished(close);
  const file = { repository: "maker/model", revision: "main", path: "a.gguf" };
  const found = await hub.resolve(file, new AbortController().signal);
  expect(found.sha256).toBe(server.file("maker/model", "a.gguf").sha256);
  expect(tunnels).toEqual([new URL(server.endpoint).host]);
});
