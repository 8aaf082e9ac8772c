import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Core } from "../../../src-main/core/Core.ts";
import { createCore } from "../../../src-main/core/createCore.ts";
import { openApp } from "../../../src-main/core/openApp.ts";
import type { StreamEvent } from "../../../src-shared/contract/contract.ts";
import type { KeptFile } from "../../../src-shared/domain/problems/keptFile.ts";
import type { Problem } from "../../../src-shared/domain/problems/problem.ts";
import { grown } from "../../../src-shared/domain/problems/readingProgress.ts";
import { longPdf } from "./pages/longPdf.ts";
import { bytesOf } from "./pages/writePdf.ts";
import { testCore } from "../testCore.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { testHost } from "../testHost.ts";

const worksheet = "# Algebra\n\n1. Solve 3x + 7 = 22.\n2. What is 17 + 25?\n";

function worksheetFile(name = "exam.md"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, worksheet);
  return path;
}

type Event = StreamEvent<"problems.read">;

interface ReadFile extends Pick<Event & { type: "read" }, "facts" | "remembered"> {
  events: Event[];
  problems: Problem[];
}

async function read(core: Core, { hash, name }: KeptFile, choice: { readsScans?: boolean } = {}): Promise<ReadFile> {
  const events: Event[] = [];
  await core.intake.read({ hash, name, ...choice }, (event) => events.push(event), new AbortController().signal);
  const last = events.at(-1);
  if (last?.type !== "read") throw new Error("the last event is not the file");
  let problems: Problem[] = [];
  for (const event of events) if (event.type === "progress") problems = grown(problems, event);
  return { ...last, events, problems };
}

test("problems are found in a file that was taken in, by the name that it had", async () => {
  const core = testCore();
  const kept = await core.keptFiles.keep(worksheetFile());
  const { facts, problems, remembered } = await read(core, kept);
  expect(facts).toMatchObject({ name: "exam.md", kind: "markdown" });
  expect(problems).toMatchObject([{ label: "1", question: "Solve 3x + 7 = 22." }, { label: "2" }]);
  expect(remembered).toBeNull();
});

test("the first problems of a long file come while the rest is read, and only changes are sent", async () => {
  const core = testCore();
  const path = join(temporaryFolder(), "long.pdf");
  writeFileSync(path, bytesOf(longPdf(40)));
  const { events, facts, problems } = await read(core, await core.keptFiles.keep(path));
  expect(facts).toMatchObject({ kind: "pdf", name: "long.pdf" });
  expect(problems.map(({ label }) => label)).toEqual(Array.from({ length: 40 }, (_, index) => String(index + 1)));
  const growing = events.flatMap((event) => (event.type === "progress" && event.problems.length > 0 ? [event] : []));
  expect(growing[0]).toMatchObject({ kind: "pdf", pages: { read: 1, total: 40, scanned: 0 }, kept: 0 });
  expect(growing[0]?.problems).toHaveLength(1);
  // Each time that there are twice as many pages, and at the end.
  expect(growing.map(({ pages }) => pages?.read)).toEqual([1, 2, 4, 8, 16, 32, undefined]);
  // The last one so far may change, and no other is told again.
  expect(growing.reduce((sum, event) => sum + event.problems.length, 0)).toBeLessThan(40 + growing.length);
});

test("corrections come back with the same content under whatever name, until they are given up", async () => {
  const host = testHost({ dataDir: temporaryFolder() });
  const core = createCore(host);
  const kept = await core.keptFiles.keep(worksheetFile());
  const { problems } = await read(core, kept);
  const mended = problems.slice(0, 1).map((problem) => ({ ...problem, question: "Solve 3x + 8 = 22." }));
  core.intake.remember(kept.hash, mended);
  await core.dispose();

  const later = testCore(host);
  const again = await read(later, await later.keptFiles.keep(worksheetFile("copy.md")));
  expect(again).toMatchObject({ remembered: { problems: mended, isOfOlderReaders: false } });
  // What was recognised is not shown for a moment before it.
  expect(again.problems).toEqual([]);
  expect(await read(later, kept, { readsScans: true })).toMatchObject({ remembered: null, problems: [{}, {}] });
  later.intake.forget(kept.hash);
  expect((await read(later, kept)).remembered).toBeNull();
});

test("a file stays as long as a sheet has it, and goes with the last one", async () => {
  const host = testHost({ dataDir: temporaryFolder() });
  const core = createCore(host);
  const kept = await core.keptFiles.keep(worksheetFile());
  const unused = join(temporaryFolder(), "other.md");
  writeFileSync(unused, "1. What is 2 + 2?\n");
  const other = await core.keptFiles.keep(unused);
  const found = await read(core, kept);
  const problems = found.problems.map((problem) => ({ problem, file: kept.hash, isConfirmed: false }));
  const sheets = await Promise.all(
    ["One", "Two"].map((title) => core.sheets.create({ title, files: [kept], problems })),
  );
  expect(sheets.map((sheetId) => core.sheetNews.sheet(sheetId).files)).toEqual([[kept], [kept]]);
  const [one, two] = sheets;
  if (one === undefined || two === undefined) throw new Error("nothing was made");
  core.sheets.remove(one);
  await core.dispose();

  const isThere = async ({ hash }: KeptFile): Promise<boolean> => existsSync(await core.keptFiles.path(hash));
  const later = createCore(host);
  await expect.poll(() => isThere(other)).toBe(false);
  expect(await isThere(kept)).toBe(true);
  later.sheets.remove(two);
  await later.dispose();
  testCore(host);
  await expect.poll(() => isThere(kept)).toBe(false);
});

test("files that are opened from outside are told to the window", async () => {
  const app = openApp(testHost());
  onTestFinished(() => app.dispose());
  const opened: string[][] = [];
  app.handlers["problems.opened"]!.subscribe((files) => opened.push(files.map(({ name }) => name)));
  await app.openProblemFiles([worksheetFile("a.md"), worksheetFile("b.md")]);
  expect(opened).toEqual([["a.md", "b.md"]]);
  await expect(app.openProblemFiles(["/nowhere/exam.md"])).rejects.toThrow(
    expect.objectContaining({ code: "problems/not-found" }),
  );
});

test("a sheet cannot be made of a file that is not there", async () => {
  const core = testCore();
  const kept = await core.keptFiles.keep(worksheetFile());
  const found = await read(core, kept);
  const problems = found.problems.map((problem) => ({ problem, file: kept.hash, isConfirmed: false }));
  await core.keptFiles.dispose();
  await expect(core.sheets.create({ title: "Exam", files: [kept], problems })).rejects.toThrow(
    expect.objectContaining({ code: "problems/not-kept" }),
  );
  expect(core.sheetNews.summaries.value).toEqual([]);
});
