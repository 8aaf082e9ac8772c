import { say } from "../../../../src-shared/domain/say.ts";
import { expect, test } from "vitest";
import { ChatPageDriver, withChatPage } from "./page/ChatPageDriver.ts";
import { sampleReport } from "./page/sampleConversation.ts";
import { sampleAttempt, segment } from "./sampleAttempt.ts";

withChatPage();

const attempt = sampleAttempt({
  segments: [segment("thought", "Divide."), segment("answer", "So \\(x = 5\\). \\boxed{5}")],
});

test.each([
  { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { viewport: { width: 480, height: 900 }, colorScheme: "dark" },
] as const)("a verified answer is set apart, and its badge opens what was done ($colorScheme)", async (options) => {
  const ui = await ChatPageDriver.open([], options);
  await ui.setReport(sampleReport);
  await ui.show([attempt]);
  const box = ui.page.getByRole("region", { name: "Final answer" });
  const badge = box.getByRole("button", { name: /^Verified/ });
  await badge.waitFor();
  expect(await box.locator(".katex").count()).toBe(1);
  expect(await badge.getAttribute("aria-expanded")).toBe("false");
  await badge.focus();
  await ui.page.keyboard.press("Enter");
  await box.getByRole("listitem").getByText("x = 5: 3·5 + 7 = 22, holds").waitFor();
  expect(await box.getByRole("listitem").innerText()).toMatch(/^Holds:/);
  expect(await box.locator("mark").innerText()).toBe("5");
  expect(await box.getByText("Taken from the text:").innerText()).toContain("\\boxed{5}");
  expect(await ui.axeFindings()).toEqual([]);
  expect(await ui.isTooWide()).toBe(false);
  await box.getByRole("button", { name: "Check its steps" }).click();
  await box.getByText("Line 2 does not follow.").waitFor();
  expect(await ui.asked()).toEqual([`checking.lines {"derivation":"So \\\\(x = 5\\\\). \\\\boxed{5}"}`]);
  expect(await ui.axeFindings()).toEqual([]);
});

test("a contradicted answer offers to be repaired", async () => {
  const ui = await ChatPageDriver.open();
  const line = "x = 4: 3·4 + 7 = 19, not 22";
  const [check] = sampleReport.checks;
  if (check === undefined) throw new Error("There is a check.");
  const fails = { ...check, outcome: "fails", line: say`${line}`, counterexample: null } as const;
  await ui.setReport({ ...sampleReport, badge: "contradicted", reason: say`${line}`, checks: [fails] });
  await ui.show([attempt]);
  await ui.button(new RegExp(`^Contradicted\\s*${line.replaceAll(/[+.*]/g, "\\$&")}`)).waitFor();
  expect(await ui.axeFindings()).toEqual([]);
  await ui.button("Have it repaired").click();
  await expect.poll(() => ui.asked()).toEqual(['reasoning.repair {"attemptId":"a1"}']);
});

test("an answer that could not be checked says why, and offers nothing", async () => {
  const ui = await ChatPageDriver.open();
  await ui.setReport({ badge: "claimed", reason: say`There is no check for this.`, checks: [], answer: null });
  await ui.show([attempt]);
  await ui.button("Not checked There is no check for this.").waitFor();
  expect(await ui.page.getByText("none found").count()).toBe(1);
  expect(await ui.button("Have it repaired").count()).toBe(0);
});
