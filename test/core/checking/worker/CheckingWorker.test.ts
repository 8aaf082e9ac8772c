import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { CheckingWorker } from "../../../../src-main/core/checking/worker/CheckingWorker.ts";
import { phraseText, say } from "../../../../src-shared/domain/say.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

const workerFile = resolve(import.meta.dirname, "../../../../src-main/core/checking/worker/worker.ts");
const tooLong = { verdict: "unknown", reason: say`It could not be compared: ${say`it took too long`}.`, form: null };
/** Three sums within each other, which take hours. */
const endless = String.raw`\sum_{k=1}^{2000}\sum_{j=1}^{2000}\sum_{m=1}^{2000}\frac{1}{k+j+m}`;

function open(options: ConstructorParameters<typeof CheckingWorker>[1] = {}, file = workerFile): CheckingWorker {
  const worker = new CheckingWorker(file, options);
  onTestFinished(() => worker.dispose());
  return worker;
}

describe("CheckingWorker", () => {
  it("compares, finds and checks", async () => {
    const worker = open();
    await expect(worker.compare("1/2", "0.5")).resolves.toMatchObject({ verdict: "equal" });
    await expect(worker.compare("1/2", "0.6", { tolerance: { absolute: 0.2 } })).resolves.toMatchObject({
      verdict: "equal",
    });
    await expect(worker.find(String.raw`So \boxed{5}.`)).resolves.toMatchObject({ text: "5" });
    await expect(worker.checkLines("2x + 1 = 7\nx = 3")).resolves.toMatchObject({ firstBreak: null });
    await expect(worker.check("Solve 3x + 7 = 22.", String.raw`\boxed{x = 5}`)).resolves.toMatchObject({
      badge: "verified",
    });
  });

  it("answers calls in their order, however many there are", async () => {
    const worker = open();
    const results = await Promise.all(Array.from({ length: 50 }, (_, index) => worker.compare(String(index), "7")));
    expect(results.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 50 }, (_, index) => (index === 7 ? "equal" : "different")),
    );
  });

  it("ends what takes too long, and does the next call at once", async () => {
    const worker = open();
    await worker.compare("1", "1");
    const started = performance.now();
    const stuck = worker.compare(endless, "5");
    const next = worker.compare("2", "2");
    await expect(stuck).resolves.toEqual(tooLong);
    const ended = performance.now();
    expect(ended - started).toBeLessThan(2_500);
    await expect(next).resolves.toMatchObject({ verdict: "equal" });
    expect(performance.now() - ended).toBeLessThan(300);
  });

  it("goes on after several of them", async () => {
    const worker = open({ limitMs: 1_000 });
    for (let round = 0; round < 3; round++) {
      await expect(worker.compare(endless, "5")).resolves.toEqual(tooLong);
      await expect(worker.compare("2", "2")).resolves.toMatchObject({ verdict: "equal" });
    }
  });

  it("does not even start with what is too long", async () => {
    const worker = open({}, "/there/is/no/such/file.mjs");
    await expect(worker.compare("9".repeat(3_000), "9")).resolves.toMatchObject({ verdict: "unknown" });
    await expect(worker.find("x".repeat(5_000_000))).resolves.toBeNull();
    await expect(worker.check("x", "x".repeat(5_000_000))).resolves.toMatchObject({ badge: "claimed" });
  });

  it("fails calls if the thread cannot be started, and when it is disposed", async () => {
    await expect(open({}, "/there/is/no/such/file.mjs").compare("1", "1")).rejects.toMatchObject({ code: "internal" });
    const worker = open();
    await worker.compare("1", "1");
    const waiting = worker.compare(endless, "5");
    const behind = worker.compare("1", "1");
    const outcomes = Promise.allSettled([waiting, behind]);
    await worker.dispose();
    expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(worker.compare("1", "1")).rejects.toMatchObject({ code: "internal" });
  });

  it("survives a thread that dies, runs out of memory, or has a fault", async () => {
    const file = join(temporaryFolder(), "worker.mjs");
    writeFileSync(
      file,
      `import { parentPort } from "node:worker_threads";
      parentPort.on("message", ({ id, input }) => {
        if (input.gold === "die") process.exit(1);
        if (input.gold === "fill") for (const all = []; ; ) all.push(new Array(1e6).fill(0.5));
        if (input.gold === "fault") parentPort.postMessage({ type: "failed", id, message: "a fault" });
        else parentPort.postMessage({ type: "done", id, output: { verdict: "equal", reason: { pattern: "", values: [] }, form: null } });
      });
      parentPort.postMessage({ type: "ready" });`,
    );
    const faults: string[] = [];
    const worker = open({ limitMs: 20_000, onFault: (message) => faults.push(message) }, file);
    const reasonOf = async (gold: string): Promise<string> => phraseText((await worker.compare(gold, "")).reason);
    expect(await reasonOf("die")).toBe("It could not be compared: the check failed.");
    expect(await reasonOf("fill")).toBe("It could not be compared: it needed too much memory.");
    expect(await reasonOf("fault")).toBe("It could not be compared: the check failed.");
    expect(faults).toEqual(["a fault"]);
    await expect(worker.compare("fine", "")).resolves.toMatchObject({ verdict: "equal" });
  });

  it.each([
    ["a tower of powers", "9^{9^{9}}", "9^{9^{9}}+1"],
    ["a factorial of factorials", "((9!)!)!", "1"],
    ["10,000 braces", `${"{".repeat(10_000)}x${"}".repeat(10_000)}`, "x"],
    ["900 braces", `${"{".repeat(900)}x${"}".repeat(900)}`, "y"],
    ["a million digits", "1".repeat(1_000_000), "1"],
    ["1,900 digits", "1".repeat(1_900), "1".repeat(1_899)],
    ["many signs", `x${"-".repeat(1_900)}y`, "x"],
    ["many plus-or-minus", "\\pm 1".repeat(300), "1"],
    ["many commas", "1,".repeat(900), "1"],
    ["many words", "or ".repeat(600), "and"],
    ["a text that tempts to go back", `${"a ".repeat(900)}!`, "a"],
    ["many spaces", `1${" ".repeat(1_900)}2`, "12"],
    ["nested sums", endless, "5"],
    ["nested integrals", `${String.raw`\int_0^1 `.repeat(8)}x${" dx".repeat(8)}`, "1"],
    ["a matrix of matrices", String.raw`\begin{pmatrix}`.repeat(100), "1"],
    ["names of the language", "__proto__ + constructor", "toString"],
  ])("has an outcome for %s in time", async (_, gold, pred) => {
    const worker = open({ limitMs: 1_000 });
    await worker.compare("1", "1");
    const started = performance.now();
    const { verdict } = await worker.compare(gold, pred);
    expect(verdict).not.toBe("equal");
    expect(performance.now() - started).toBeLessThan(2_000);
    await expect(worker.compare("1", "1")).resolves.toMatchObject({ verdict: "equal" });
  });

  it("takes options with the names of the language as what they are", async () => {
    const worker = open();
    const assume = JSON.parse('{"__proto__": "positive", "constructor": "integer"}') as Record<string, "positive">;
    await expect(worker.compare("x", "x", { assume })).resolves.toMatchObject({ verdict: "equal" });
    expect(({} as Record<string, unknown>)["positive"]).toBeUndefined();
  });
});
