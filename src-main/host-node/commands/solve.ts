import { phraseText } from "../../../src-shared/domain/say.ts";
import { resolve } from "node:path";
import type { Attempt } from "../../../src-shared/domain/attempt.ts";
import type { SampleGroup } from "../../../src-shared/domain/sampleGroup.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { solveOnce } from "../../core/reasoning/solveOnce.ts";
import { AttemptPrinter } from "../AttemptPrinter.ts";
import { createHost } from "../createHost.ts";
import { findProfile } from "../findProfile.ts";
import { exitCodeOf, onInterrupt, type InterruptSignal } from "../onInterrupt.ts";
import { printError } from "../printError.ts";
import { readProblem } from "../readProblem.ts";
import { SamplePrinter } from "../SamplePrinter.ts";
import { failedRecord, sampleRecords, solutionRecord, textOf } from "../solutionRecord.ts";
import { parseSolveArguments } from "./parseSolveArguments.ts";
import { solveSheet } from "./sheet/solveSheet.ts";

/**
 * Solves one problem in the terminal, or with `--out` all problems of files.
 * @param root absolute path of the app's folder
 * @returns the exit code: 0 only when there is an answer
 * @throws UsageError
 */
export async function solve(args: string[], root: string): Promise<number> {
  if (asksForFile(args)) return solveSheet(args, root);
  const { problem, printsJson, modelPath, ...options } = parseSolveArguments(args);
  const host = createHost(root, ":memory:");
  if (options.profileId !== undefined) findProfile(host.resourcesDir, options.profileId);
  const question = await readProblem(problem, process.stdin);

  const aborter = new AbortController();
  let interruptedBy: InterruptSignal | undefined;
  const stopListening = onInterrupt((signal) => {
    interruptedBy = signal;
    aborter.abort();
  });
  const printer = printsJson ? undefined : new AttemptPrinter(process.stderr, process.stdout, allowsColour());
  const samplePrinter = printsJson || (options.samples ?? 1) === 1 ? undefined : new SamplePrinter(process.stderr);
  let group: SampleGroup | undefined;
  const onSamples = (grown: SampleGroup): void => {
    group = grown;
    samplePrinter?.tell(grown);
  };
  const startedAt = performance.now();
  const elapsedMs = (): number => performance.now() - startedAt;
  try {
    const attempt = await solveOnce(
      host,
      { question, modelPath: modelPath === undefined ? undefined : resolve(modelPath), ...options, onSamples },
      // Of several, the one that is printed is known only at the end.
      (event) => samplePrinter === undefined && printer?.print(event),
      aborter.signal,
    );
    if (samplePrinter !== undefined) {
      if (group !== undefined) samplePrinter.finish(group);
      printer?.print({ type: "snapshot", attempt });
      printer?.finish();
    }
    if (printsJson)
      printLine({
        ...solutionRecord(question, attempt, elapsedMs()),
        ...(group !== undefined && sampleRecords(group)),
      });
    else tellEnd(attempt);
    if (interruptedBy !== undefined) return exitCodeOf(interruptedBy);
    return attempt.stopReason === "answered" && textOf(attempt, "answer") !== "" ? 0 : 1;
  } catch (thrown) {
    const error = AppError.from(thrown);
    printer?.finish();
    if (printsJson) printLine(failedRecord(question, error, elapsedMs()));
    else printError(error);
    return interruptedBy === undefined ? 1 : exitCodeOf(interruptedBy);
  } finally {
    stopListening();
  }
}

/** What stands after two dashes is a problem. */
function asksForFile(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((each) => each === "--out" || each.startsWith("--out="));
}

const allowsColour = (): boolean => !process.env["NO_COLOR"];

function printLine(record: object): void {
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

/** Says what the engine had to do to get there, and why there is no full answer, where there is none. */
function tellEnd(attempt: Attempt): void {
  for (const note of attempt.notes) if (note.type === "engine-trouble") console.error(phraseText(note.remedy));
  if (attempt.error !== null) printError(AppError.fromEnvelope(attempt.error));
  else if (attempt.stopReason === "full")
    console.error("The answer is not complete: there was no room for more tokens.");
  else if (attempt.stopReason === "stopped") console.error("Stopped.");
  else if (textOf(attempt, "answer") === "") console.error("The model gave no answer.");
}
