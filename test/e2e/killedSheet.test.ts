import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Client } from "../../src-renderer/client/createClient.ts";
import type { SheetId } from "../../src-shared/domain/ids.ts";
import type { SheetSummary } from "../../src-shared/domain/problems/sheet.ts";
import { connectToApp } from "./connectToApp.ts";
import { dataFolder } from "./openStemma.ts";
import { readProblems, takeInFile } from "./readProblems.ts";
import { startStemma, type StemmaProcess } from "./startStemma.ts";

const worksheet = Buffer.from(
  `# Equations\n\n${Array.from({ length: 12 }, (_, index) => `${index + 1}. Solve 3x + 7 = ${3 * index + 10}.`).join("\n")}\n`,
);

async function open(dataDir: string): Promise<{ stemma: StemmaProcess; client: Client }> {
  const stemma = await startStemma(dataDir);
  onTestFinished(() => stemma.kill());
  return { stemma, client: await connectToApp(stemma.address) };
}

/** As the page does with a file that is dropped. */
/** The sheet in the list, once it is as it should be. */
function seen(client: Client, isMeant: (summary: SheetSummary) => boolean): Promise<SheetSummary> {
  const { promise, resolve } = Promise.withResolvers<SheetSummary>();
  const stop = client.follow("sheets.summaries", ([summary]) => {
    if (summary !== undefined && isMeant(summary)) resolve(summary);
  });
  return promise.finally(stop);
}

test("a sheet survives kills of the whole app, and goes on by itself after each to its last problem", async () => {
  const dataDir = dataFolder();
  let sheetId: SheetId | undefined;
  let solved = 0;
  for (const enough of [2, 5, 8]) {
    const { stemma, client } = await open(dataDir);
    if (sheetId === undefined) {
      const file = await takeInFile(client, "equations.md", worksheet);
      const problems = (await readProblems(client, file)).map((problem) => ({
        problem,
        file: file.hash,
        isConfirmed: false,
      }));
      ({ sheetId } = await client.call("sheets.create", { title: "Equations", files: [file], problems }));
      await client.call("sheets.start", { sheetId });
    }
    const { counts } = await seen(client, (summary) => summary.counts.solved >= enough && summary.counts.solving === 1);
    expect(counts.solved).toBeGreaterThanOrEqual(solved);
    solved = counts.solved;
    await stemma.kill();
    client.close();
  }

  if (sheetId === undefined) throw new Error("there is no sheet");
  const { client } = await open(dataDir);
  await seen(client, ({ state }) => state === "done");
  const { counts, entries, files } = await client.call("sheets.get", { sheetId });
  expect(counts).toMatchObject({ solved: 12, failed: 0, waiting: 0 });
  expect(entries.map(({ solution }) => solution?.badge)).not.toContain(undefined);
  // None was begun twice: what was cut off went on in its own conversation.
  expect(new Set(entries.map(({ conversationId }) => conversationId)).size).toBe(12);
  for (const { turnId } of entries) {
    if (turnId === null) throw new Error("it has no turn");
    expect(await client.call("conversations.attempts", { turnId })).toHaveLength(1);
  }
  // They are found, although they are not in the list.
  const request = { thoughts: false, modelId: null, since: null, until: null, verified: false, tag: null };
  const { hits } = await client.call("search.find", { ...request, text: "3x + 7 = 43", offset: 0, limit: 10 });
  expect(hits.map(({ title }) => title)).toContain("Equations, 12");
  const [file] = files;
  if (file === undefined) throw new Error("the file is gone");
  expect(readFileSync(join(dataDir, "problem-files", file.hash)).equals(worksheet)).toBe(true);
  client.close();
});
