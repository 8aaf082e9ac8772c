import type { CheckReport, LineReport } from "../../../src-shared/domain/check.ts";
import { phraseText } from "../../../src-shared/domain/say.ts";
import { CheckingWorker } from "../../core/checking/worker/CheckingWorker.ts";
import { createHost } from "../createHost.ts";
import { parseOptions } from "../parseOptions.ts";
import { readProblem } from "../readProblem.ts";
import { UsageError } from "../UsageError.ts";
import { withoutControls } from "../withoutControls.ts";

const marks = { holds: "ok", fails: "NO", unknown: "? " } as const;
const lineMarks = { given: "  ", follows: "ok", breaks: "NO", unknown: "? " } as const;
const badges = { verified: "Verified", contradicted: "Contradicted", claimed: "Not checked" } as const;

/**
 * Checks an answer to a question, or the lines of a derivation, by rule. No model runs.
 * @param root absolute path of the app's folder
 * @returns the exit code: 1 when the answer is contradicted or a line does not follow
 * @throws UsageError
 */
export async function check(args: string[], root: string): Promise<number> {
  const { values, positionals } = parseOptions(args, { json: { type: "boolean" }, lines: { type: "boolean" } });
  const checker = new CheckingWorker(createHost(root, ":memory:").checkingWorkerFile);
  try {
    if (values.lines === true) {
      if (positionals.length > 1) throw new UsageError("Put quotes around the derivation, so that it is one argument.");
      const report = await checker.checkLines(await readProblem(positionals[0], process.stdin));
      print(values.json === true ? JSON.stringify(report) : lineText(report));
      return report.firstBreak === null ? 0 : 1;
    }
    const [question, answer] = positionals;
    if (question === undefined || answer === undefined || positionals.length > 2)
      throw new UsageError("Give a question and its answer, each in quotes.");
    // What is given as the answer is the answer, whatever stands around it.
    const report = await checker.check(question, answer.includes("\\boxed") ? answer : `\\boxed{${answer}}`);
    print(values.json === true ? JSON.stringify(report) : checkText(report));
    return report.badge === "contradicted" ? 1 : 0;
  } finally {
    await checker.dispose();
  }
}

function print(text: string): void {
  process.stdout.write(`${process.stdout.isTTY ? withoutControls(text) : text}\n`);
}

const checkText = ({ badge, reason, checks }: CheckReport): string =>
  [
    `${badges[badge]}: ${phraseText(reason)}`,
    ...checks.map(({ outcome, line }) => `  ${marks[outcome]}  ${phraseText(line)}`),
  ].join("\n");

function lineText({ lines, firstBreak }: LineReport): string {
  const all = lines.map(({ text, verdict, reason }) => `${lineMarks[verdict]}  ${text}    ${phraseText(reason)}`);
  const sum =
    firstBreak === null ? "No line was found that does not follow." : `Line ${firstBreak + 1} does not follow.`;
  return [...all, sum].join("\n");
}
