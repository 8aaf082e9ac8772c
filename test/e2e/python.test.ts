import { expect, test } from "vitest";
import { openRepositories } from "../../src-main/core/storage/openRepositories.ts";
import { attemptId, conversationId, modelId, turnId } from "../../src-shared/domain/ids.ts";
import { dataFolder, openStemma, withBrowser } from "./openStemma.ts";

withBrowser();

const code = "from sympy import symbols, integrate\nx = symbols('x')\nprint(integrate(3*x**2, x))";

/** A history with one answer that has Python in it. */
function writeHistory(dataDir: string): void {
  const { conversations, attempts, close } = openRepositories(dataDir);
  const [conversation, turn, attempt] = [conversationId.parse("c"), turnId.parse("t"), attemptId.parse("a")];
  conversations.create(conversation, "Integrate", Date.now());
  const place = { turnId: turn, conversationId: conversation, parentAttemptId: null, createdAt: Date.now() };
  conversations.createTurn({ ...place, question: "Integrate $3x^2$ with SymPy." });
  attempts.create({
    attemptId: attempt,
    turnId: turn,
    modelId: modelId.parse("starter"),
    modelName: "Starter",
    createdAt: Date.now(),
    sampling: { temperature: 0, topK: 0, topP: 1, minP: 0, seed: 1 },
    effort: "normal",
    fromAttemptId: null,
    sampleGroupId: null,
  });
  const text = `Run this:\n\n\`\`\`python\n${code}\n\`\`\`\n\n\\boxed{x^3 + C}`;
  const segment = { ordinal: 0, kind: "answer" as const, appended: text, tokens: 40, durationMs: 9, ended: true };
  const metrics = { promptTokens: 1, promptMs: 1, outputTokens: 40, outputMs: 9 };
  attempts.grow({ attemptId: attempt, metrics, plan: null, notes: [], segments: [segment] });
  attempts.finish(attempt, { stopReason: "answered", stoppedBy: null, error: null });
  const record = conversations.findTurn(turn);
  if (record !== undefined) conversations.showTurn(record);
  conversations.showAttempt(turn, attempt);
  close();
}

test("Python in an answer runs when it is asked to, and its output is there after a restart", async () => {
  const dataDir = dataFolder();
  writeHistory(dataDir);
  const first = await openStemma(dataDir);
  await first.ui.page.goto(new URL("#/c/c", first.ui.page.url()).href);
  await first.ui.button("Run").click();
  await first.ui.answer.getByText("x**3").waitFor({ timeout: 60_000 });
  await first.ui.answer.getByText(/computed/i).waitFor();
  await first.ui.button("Run again").waitFor();
  expect(await first.stemma.close()).toBe(0);

  const { ui } = await openStemma(dataDir);
  await ui.page.goto(new URL("#/c/c", ui.page.url()).href);
  await ui.answer.getByText("x**3").waitFor();
  await ui.button("Run again").waitFor();
});
