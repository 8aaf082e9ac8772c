import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findAnswer } from "../../src-main/core/checking/answers/findAnswer.ts";
import type { Core } from "../../src-main/core/Core.ts";
import { createCore } from "../../src-main/core/createCore.ts";
import { createHost } from "../../src-main/host-node/createHost.ts";
import { answerText } from "../../src-shared/domain/answerText.ts";
import type { Attempt } from "../../src-shared/domain/attempt.ts";
import type { CheckBadge, CheckReport } from "../../src-shared/domain/check.ts";
import type { AttemptId, ConversationId } from "../../src-shared/domain/ids.ts";
import { say } from "../../src-shared/domain/say.ts";
import { buildApp } from "../../tools/build.ts";
import type { Problem } from "../core/checking/evaluation/Problem.ts";
import { Random } from "../core/checking/evaluation/Random.ts";
import { starterMathematics } from "../core/checking/evaluation/starterMathematics.ts";
import { starterScience } from "../core/checking/evaluation/starterScience.ts";

const [count = 500, seed = 1] = process.argv.slice(2).map(Number);
const never = new AbortController().signal;
const samples = 5;
const kinds = [...starterMathematics, ...starterScience];
const root = resolve(import.meta.dirname, "../..");

interface Tally {
  right: number;
  tokens: number;
  /** Attempts that ran to their end, or were spared on the way. */
  attempts: number;
}

type Badges = Record<CheckBadge | "none", number>;

const tally = (): Tally => ({ right: 0, tokens: 0, attempts: 0 });
const noBadges = (): Badges => ({ verified: 0, contradicted: 0, claimed: 0, none: 0 });

const notChecked: CheckReport = { badge: "claimed", reason: say``, checks: [], answer: null };
let isChecking = true;

const alone = tally();
const voted = tally();
const repaired = tally();
const checkedVote = tally();
const badges = { right: noBadges(), wrong: noBadges() };

async function finished(core: Core, attemptId: AttemptId): Promise<Attempt> {
  await core.reasoning.follow(attemptId, () => undefined, never);
  await core.reasoning.settled;
  return core.live.attempt(attemptId);
}

async function isRight(core: Core, { answer }: Problem, attempt: Attempt): Promise<boolean> {
  const found = attempt.stopReason === "answered" ? (findAnswer(answerText(attempt))?.text ?? null) : null;
  if (found === null) return false;
  return (await core.checker.compare(answer, found, { unit: "optional" })).verdict === "equal";
}

function add(tallied: Tally, attempts: readonly Attempt[], right: boolean): void {
  tallied.right += right ? 1 : 0;
  tallied.attempts += attempts.length;
  // Of an attempt that goes on from another, only what it wrote itself.
  tallied.tokens += attempts.reduce((sum, { metrics }) => sum + metrics.outputTokens, 0);
}

const shownIn = (core: Core, conversationId: ConversationId): Attempt => {
  const attempt = core.conversations.get(conversationId).turns[0]?.attempt;
  if (attempt === undefined) throw new Error("The question is not there.");
  return attempt;
};

const attemptsIn = (core: Core, conversationId: ConversationId): Attempt[] =>
  (core.conversations.get(conversationId).turns[0]?.attemptIds ?? []).map((id) => core.live.attempt(id));

async function evaluate(core: Core, problem: Problem): Promise<void> {
  const place = { kind: "new" } as const;
  const { question } = problem;

  const first = core.reasoning.ask({ place, question });
  const attempt = await finished(core, first.attemptId);
  const right = await isRight(core, problem, attempt);
  add(alone, [attempt], right);
  const report = await core.checks.of(first.attemptId);
  badges[right ? "right" : "wrong"][report?.badge ?? "none"] += 1;

  // The same attempt, repaired for as long as a check contradicts it.
  let last = attempt;
  for (let repairs = 0; repairs < 3 && (await core.checks.of(last.attemptId))?.badge === "contradicted"; repairs += 1)
    last = await finished(core, (await core.reasoning.repair(last.attemptId)).attemptId);
  add(repaired, attemptsIn(core, first.conversationId), await isRight(core, problem, last));

  // Votes alone: no check stops them early.
  isChecking = false;
  const group = core.reasoning.ask({ place, question, samples });
  await finished(core, group.attemptId);
  isChecking = true;
  const leader = shownIn(core, group.conversationId);
  add(voted, attemptsIn(core, group.conversationId), await isRight(core, problem, leader));

  const checked = core.reasoning.ask({ place, question, samples });
  await finished(core, checked.attemptId);
  const verified = shownIn(core, checked.conversationId);
  add(checkedVote, attemptsIn(core, checked.conversationId), await isRight(core, problem, verified));
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function row(name: string, { right, tokens, attempts }: Tally): string {
  return `| ${name} | ${percent(right, count)} | ${(attempts / count).toFixed(2)} | ${Math.round(tokens / count)} |`;
}

function badgeRow(name: string, { verified, contradicted, claimed, none }: Badges): string {
  return `| ${name} | ${verified} | ${contradicted} | ${claimed} | ${none} |`;
}

await buildApp({ onlyIfStale: true });
const dataDir = mkdtempSync(join(tmpdir(), "stemma-evaluation-"));
const core = createCore(createHost(root, dataDir));
try {
  const check = core.checker.check.bind(core.checker);
  core.checker.check = (...given) => (isChecking ? check(...given) : Promise.resolve(notChecked));
  const random = new Random(seed);
  for (let index = 0; index < count; index += 1) {
    const problem = kinds[index % kinds.length]?.(random);
    if (problem !== undefined) await evaluate(core, problem);
    if (index % 50 === 49) console.error(`${index + 1} of ${count}`);
  }
} finally {
  await core.dispose();
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(
  [
    `${count} problems, seed ${seed}.`,
    "",
    "| how | right | attempts a problem | tokens a problem |",
    "| --- | ---: | ---: | ---: |",
    row("alone", alone),
    row(`votes of up to ${samples} samples`, voted),
    row("checked, and repaired up to three times", repaired),
    row(`up to ${samples} samples, until one is verified`, checkedVote),
    "",
    "| answers of the first attempt that are | verified | contradicted | not checked | no answer |",
    "| --- | ---: | ---: | ---: | ---: |",
    badgeRow("right", badges.right),
    badgeRow("wrong", badges.wrong),
  ].join("\n"),
);
