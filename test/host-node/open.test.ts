import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { request } from "./request.ts";
import { outcomeOf, runStemma, startStemma } from "./runStemma.ts";

// The whole program, up to the page it serves.
describe("stemma open", { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "stemma-open-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("prints an address that opens the app, refuses a second start, and ends at Ctrl+C", async () => {
    const dataDir = join(folder, "data");
    const args = ["open", "--no-browser", "--data", dataDir];
    const child = startStemma(args);
    const outcome = outcomeOf(child);
    const [line] = (await once(child.stdout, "data")) as [string];
    const [address] = /http:\S+/.exec(line) ?? [];
    const { port, pathname, search } = new URL(address ?? "");
    const signIn = await request({ port: Number(port), path: pathname + search });
    const cookie = signIn.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    const page = await request({ port: Number(port), headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.body).toContain("<title>");

    const second = await runStemma(args);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain("already open");
    expect(second.stderr).toContain(dataDir);

    const samePort = await runStemma(["open", "--no-browser", "--port", port, "--data", join(folder, "other")]);
    expect(samePort.code).toBe(1);
    expect(samePort.stderr).toContain("It is in use.");

    child.kill("SIGINT");
    const { code, stdout, stderr } = await outcome;
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(existsSync(join(dataDir, "stemma.db"))).toBe(true);
    expect(existsSync(join(dataDir, "stemma.db-wal"))).toBe(false);
  });

  test("says in words what is wrong with the history, and that the page and a command can help", async () => {
    const dataDir = mkdtempSync(join(folder, "damaged-"));
    writeFileSync(join(dataDir, "stemma.db"), "not a database".repeat(1000));
    const child = startStemma(["open", "--no-browser", "--data", dataDir]);
    const outcome = outcomeOf(child);
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const { code, stderr } = await outcome;
    expect(code).toBe(0);
    expect(stderr).toContain("The history file is damaged.");
    expect(stderr).toContain(`stemma recover --data ${JSON.stringify(dataDir)}`);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
