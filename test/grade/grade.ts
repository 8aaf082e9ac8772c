import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CheckingWorker } from "../../src-main/core/checking/worker/CheckingWorker.ts";
import { phraseText } from "../../src-shared/domain/say.ts";
import { type Pair, readCorpus } from "./readCorpus.ts";
import { type Fault, faultOf, Tally } from "./Tally.ts";

/** `npm run grade`: how well answers are found and compared, on the corpus or on any files of its format. */
const root = resolve(import.meta.dirname, "../..");
const { values, positionals } = parseArgs({
  options: {
    list: { type: "boolean", default: false },
    // Whoever looks at these may no longer tune on them.
    "list-held-out": { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const corpusDir = join(root, "test/fixtures/answers");
const files =
  positionals.length > 0
    ? positionals.map((file) => resolve(file))
    : readdirSync(corpusDir)
        .filter((name) => name.endsWith(".jsonl"))
        .map((name) => join(corpusDir, name));

const goals: readonly (readonly [fault: Fault, share: number])[] = [
  ["false equal", 0.3],
  ["false different", 2],
  ["unknown", 5],
];

const worker = new CheckingWorker(join(root, "src-main/core/checking/worker/worker.ts"));
const byKind = new Map<string, Tally>();
const [open, heldOut] = [new Tally(), new Tally()];
const finding = { open: [0, 0], heldOut: [0, 0] };

const tallyOf = (kind: string): Tally => {
  const tally = byKind.get(kind) ?? new Tally();
  byKind.set(kind, tally);
  return tally;
};

function list(pair: Pair, fault: Fault, reason: string): void {
  const isAsked = pair.isHeldOut ? values["list-held-out"] : values.list || fault === "false equal";
  if (!isAsked) return;
  const options = Object.keys(pair.options).length === 0 ? "" : ` ${JSON.stringify(pair.options)}`;
  console.log(`${fault}: ${pair.gold}  |  ${pair.pred}${options}\n    ${pair.kind}, ${pair.why}. Said: ${reason}`);
}

// The first call starts the thread, which is not a comparison's time.
await worker.compare("1", "1");
for (const file of files) {
  const { pairs, passages } = readCorpus(file);
  for (const pair of pairs) {
    const started = performance.now();
    const comparison = await worker.compare(pair.gold, pair.pred, pair.options);
    const elapsed = performance.now() - started;
    const fault = faultOf(pair, comparison);
    for (const tally of [tallyOf(pair.kind), pair.isHeldOut ? heldOut : open]) tally.add(fault, elapsed);
    if (fault !== null) list(pair, fault, phraseText(comparison.reason));
  }
  for (const { text, answer, source, why, isHeldOut } of passages) {
    const found = await worker.find(text);
    const isRight = (found?.text ?? null) === answer && (found?.source ?? null) === source;
    const counts = isHeldOut ? finding.heldOut : finding.open;
    counts[0]!++;
    if (isRight) counts[1]!++;
    else if (isHeldOut ? values["list-held-out"] : values.list)
      console.log(
        `found: ${JSON.stringify(found?.text)} (${found?.source})\n    ${why}. Expected ${JSON.stringify(answer)} (${source})\n    ${JSON.stringify(text)}`,
      );
  }
}
await worker.dispose();

const columns = ["pairs", "false equal", "false different", "unknown", "form", "median ms", "99 % ms"];
const print = (name: string, cells: readonly (string | number)[]): void =>
  console.log(name.padEnd(14) + cells.map((cell, index) => String(cell).padStart(columns[index]!.length + 2)).join(""));
const row = (name: string, tally: Tally): void =>
  print(name, [
    tally.pairs,
    tally.count("false equal"),
    tally.count("false different"),
    tally.count("unknown"),
    tally.count("form"),
    tally.quantile(0.5).toFixed(1),
    tally.quantile(0.99).toFixed(1),
  ]);
if (open.pairs + heldOut.pairs > 0) {
  print("", columns);
  for (const [kind, tally] of byKind) row(kind, tally);
  row("open", open);
  row("held out", heldOut);
  for (const [fault, goal] of goals)
    console.log(
      `${fault}: ${open.share(fault).toFixed(2)} % open, ${heldOut.share(fault).toFixed(2)} % held out (at most ${goal} %)`,
    );
}
const [foundOpen, foundHeldOut] = [finding.open, finding.heldOut].map(([all, right]) => `${right} of ${all}`);
if (finding.open[0]! + finding.heldOut[0]! > 0)
  console.log(`answers found rightly: ${foundOpen} open, ${foundHeldOut} held out`);
process.exitCode = open.count("false equal") + heldOut.count("false equal") > 0 ? 1 : 0;
