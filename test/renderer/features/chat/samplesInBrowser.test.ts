import { expect, test } from "vitest";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import { ChatPageDriver, withChatPage } from "./page/ChatPageDriver.ts";
import { groupOf, sampleId, sampleOf } from "./page/sampleConversation.ts";
import { freshAttempt, sampleAttempt, segment } from "./sampleAttempt.ts";

withChatPage();

const names = ["a1", "a2", "a3", "a4"] as const;
const attemptOf = (attemptId: string, answer: string): Attempt =>
  sampleAttempt({
    attemptId: attemptId as Attempt["attemptId"],
    sampleGroupId: sampleId,
    segments: [segment("thought", "Count."), segment("answer", `$${answer}$`)],
  });
const attempts = names.map((name) => attemptOf(name, name === "a3" ? "41" : "42"));
const done = groupOf(names.map((name) => sampleOf(name, name === "a3" ? { answer: "\\frac{41}{1}" } : {})));

test("samples show how they agree, and each of them can be seen", async () => {
  const ui = await ChatPageDriver.open();
  await ui.show(attempts, 0);
  await ui.sendGroup(done);
  const panel = ui.page.getByRole("region", { name: "Samples" });
  await panel.getByText("3 of 4 agree").waitFor();
  expect(await panel.textContent()).toContain("Agreement is no proof.");
  const chips = panel.getByRole("list", { name: "Samples" }).getByRole("button");
  expect(await chips.count()).toBe(4);
  expect(await ui.button("Sample 1 of 4: agrees, answer 42, 310 tokens").getAttribute("aria-current")).toBe("true");
  expect(await ui.axeFindings()).toEqual([]);
  const differing = ui.button("Sample 3 of 4: differs, answer \\frac{41}{1}, 310 tokens");
  expect(await differing.locator(".katex").count()).toBe(1);
  await differing.focus();
  await ui.page.keyboard.press("Enter");
  await ui.page.getByRole("region", { name: "Answer", exact: true }).getByText("41").first().waitFor();
  await expect.poll(() => differing.getAttribute("aria-current")).toBe("true");
  expect(await ui.hasFocus(differing)).toBe(true);
  expect(await ui.asked()).toEqual(['conversations.showAttempt {"attemptId":"a3"}']);
});

test("while samples run, each says how it does, others can be seen, and all can be stopped", async () => {
  const running = names.map((name) =>
    freshAttempt({ attemptId: name as Attempt["attemptId"], sampleGroupId: sampleId, phase: "waiting" }),
  );
  const ui = await ChatPageDriver.open([], { viewport: { width: 480, height: 900 }, colorScheme: "dark" });
  await ui.show(running, 0);
  await ui.sendGroup(
    groupOf([
      sampleOf("a1"),
      sampleOf("a2", { phase: "thinking", stopReason: null, answer: null, outputTokens: 120 }),
      sampleOf("a3", { phase: "waiting", stopReason: null, answer: null, outputTokens: 0 }),
      sampleOf("a4", { stopReason: "failed", answer: null, outputTokens: 5 }),
    ]),
  );
  await ui.page.getByText("1 of 4 has an answer so far").waitFor();
  await ui.button("Sample 1 of 4: answered, answer 42, 310 tokens").waitFor();
  await ui.button("Sample 3 of 4: waiting, 0 tokens").waitFor();
  await ui.button("Sample 4 of 4: failed, 5 tokens").waitFor();
  expect(await ui.axeFindings()).toEqual([]);
  expect(await ui.isTooWide()).toBe(false);
  await ui.button("Sample 2 of 4: thinking, 120 tokens").click();
  await expect.poll(() => ui.asked()).toEqual(['conversations.showAttempt {"attemptId":"a2"}']);
  await ui.button("Stop all").click();
  await expect.poll(async () => (await ui.asked()).at(-1)).toBe('reasoning.stopSamples {"sampleGroupId":"g1"}');
  await ui.page.keyboard.press("Escape");
  await expect
    .poll(async () => (await ui.asked()).filter((line) => line.startsWith("reasoning.stopSamples")).length)
    .toBe(2);
});

test("samples that were not needed are no failure", async () => {
  const ui = await ChatPageDriver.open();
  const stopped = sampleAttempt({
    attemptId: "a4" as Attempt["attemptId"],
    sampleGroupId: sampleId,
    stopReason: "stopped",
    stoppedBy: "agreement",
    segments: [segment("thought", "Count.", { ended: false })],
  });
  await ui.show([...attempts.slice(0, 3), stopped], 3);
  const samples = [...done.samples.slice(0, 3), sampleOf("a4", { stopReason: "stopped", answer: null })];
  await ui.sendGroup(groupOf(samples, { stoppedEarly: true }));
  await ui.page.getByText("2 of 4 agree, the others were stopped").waitFor();
  await ui.button("Sample 4 of 4: not needed, 310 tokens").waitFor();
  await ui.page.getByText("Stopped early: enough other samples have the same answer.").waitFor();
  expect(await ui.page.getByRole("alert").count()).toBe(0);
});
