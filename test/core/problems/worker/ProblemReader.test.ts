import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ProblemReader } from "../../../../src-main/core/problems/worker/ProblemReader.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const workerFile = resolve(import.meta.dirname, "../../../../src-main/core/problems/worker/worker.ts");
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function open(options: ConstructorParameters<typeof ProblemReader>[1] = {}, file = workerFile): ProblemReader {
  const reader = new ProblemReader(file, options);
  onTestFinished(() => reader.dispose());
  return reader;
}

/** A module for the thread that does harm when it is given a file. */
function harmful(statement: string): string {
  const file = join(temporaryFolder(), "harmful.mjs");
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";\nparentPort.on("message", () => { ${statement} });\n`,
  );
  return file;
}

describe("ProblemReader", () => {
  it("reads a file by its path, and what was dropped by its bytes", async () => {
    const path = join(temporaryFolder(), "sheet.md");
    writeFileSync(path, "1. Solve $x = 1$.\n2. Solve $x = 2$.\n");
    const reader = open();
    await expect(reader.read({ path })).resolves.toMatchObject({ name: "sheet.md", kind: "markdown", sizeBytes: 36 });
    const { problems } = await reader.read({ bytes: text("1) Add 1 and 2.\n2) Add 3 and 4.\n"), name: "" });
    expect(problems.map(({ label, question }) => [label, question])).toEqual([
      ["1", "Add 1 and 2."],
      ["2", "Add 3 and 4."],
    ]);
  });

  it("says what is wrong with a file, and reads the next", async () => {
    const reader = open();
    await expect(reader.read({ path: "/there/is/nothing.md" })).rejects.toMatchObject({ code: "problems/not-found" });
    await expect(reader.read({ path: temporaryFolder() })).rejects.toMatchObject({ code: "problems/not-found" });
    await expect(reader.read({ bytes: text(""), name: "a.txt" })).rejects.toMatchObject({ code: "problems/empty" });
    await expect(reader.read({ bytes: text("1. Add."), name: "a.txt" })).resolves.toMatchObject({ kind: "text" });
  });

  it("ends what takes too long, and reads the next in a new thread", async () => {
    const reader = open({ limitMs: 500 }, harmful("while (true);"));
    const first = reader.read({ bytes: text("x"), name: "" });
    const second = reader.read({ bytes: text("y"), name: "" });
    await expect(first).rejects.toMatchObject({ code: "problems/too-slow" });
    await expect(second).rejects.toMatchObject({ code: "problems/too-slow" });
  });

  it("gives a file whose scans are read the time for each page of it", async () => {
    const statement = `
      let id = 1;
      const timer = setInterval(() => {
        const progress = { kind: "pdf", pages: { read: id++, total: 9, scanned: id }, kept: 0, problems: [] };
        parentPort.postMessage({ type: "progress", id: 1, progress });
        if (id === 12) parentPort.postMessage({ type: "done", id: 1, facts: {} });
        if (id === 12) clearInterval(timer);
      }, 250);`;
    const read = (readsScans: boolean): Promise<unknown> =>
      open({ limitMs: 1_800 }, harmful(statement)).read({ bytes: text("x"), name: "" }, { readsScans });
    const [digital, scanned] = await Promise.allSettled([read(false), read(true)]);
    expect(digital).toMatchObject({ status: "rejected", reason: { code: "problems/too-slow" } });
    expect(scanned).toEqual({ status: "fulfilled", value: { problems: [] } });
  });

  it("ends what needs too much memory", async () => {
    const reader = open({ limitMb: 64 }, harmful("const all = []; while (true) all.push(new Array(1e6).fill({}));"));
    await expect(reader.read({ bytes: text("x"), name: "" })).rejects.toMatchObject({ code: "problems/too-much" });
  });

  it("stops at once when it is told to, and when it is disposed", async () => {
    const reader = open({}, harmful("while (true);"));
    const aborter = new AbortController();
    const aborted = reader.read({ bytes: text("x"), name: "" }, { signal: aborter.signal });
    const behind = reader.read({ bytes: text("y"), name: "" });
    const outcomes = Promise.allSettled([aborted, behind]);
    aborter.abort(new Error("enough"));
    await reader.dispose();
    expect((await outcomes).map((outcome) => (outcome as PromiseRejectedResult).reason as Error)).toEqual([
      new Error("enough"),
      expect.objectContaining({ code: "internal" }),
    ]);
    await expect(reader.read({ bytes: text("x"), name: "" })).rejects.toMatchObject({ code: "internal" });
  });
});
