import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { childrenOf } from "./childrenOf.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

/** Inodes of the sockets that a process has open. */
function socketsOf(pid: number): Set<string> {
  const folder = `/proc/${pid}/fd`;
  const links = readdirSync(folder).map((name) => {
    try {
      return readlinkSync(`${folder}/${name}`);
    } catch {
      return "";
    }
  });
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}

/** Addresses, as the kernel writes them, of the network sockets among these: `local remote`. */
function networkSockets(inodes: Set<string>): string[] {
  return ["tcp", "tcp6", "udp", "udp6"].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => inodes.has(fields[9] ?? ""))
      .map((fields) => `${kind} ${fields[1]} ${fields[2]}`),
  );
}

/** 127.0.0.1 in the kernel's byte order. */
const loopback = "0100007F";

test.runIf(process.platform === "linux")(
  "solving and looking for models opens no socket but the page's own",
  async () => {
    const { ui, stemma } = await openStemma(dataFolder());
    await ui.ask("What is 17 + 25?");
    await ui.finished();
    await ui.openLibrary();
    await ui.page.getByText("Recommended for this machine").first().waitFor();
    const port = Number(new URL(ui.page.url()).port).toString(16).toUpperCase().padStart(4, "0");
    const host = networkSockets(socketsOf(stemma.pid));
    expect(host.length).toBeGreaterThan(0);
    for (const socket of host) expect(socket).toContain(`tcp ${loopback}:${port}`);
    const engines = childrenOf(stemma.pid);
    expect(engines).toHaveLength(1);
    for (const pid of engines) expect(networkSockets(socketsOf(pid))).toEqual([]);
  },
);
