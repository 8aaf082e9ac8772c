import { expect, test } from "vitest";
import { writeMarkdown } from "../../../../src-renderer/components/document/writeMarkdown.ts";
import { documents, hardAnswer, joined, sampleDocument } from "./sampleDocument.ts";

test("an answer stands in it as it was written, a thought as a quotation, and the verdict in words", async () => {
  const text = await joined(writeMarkdown(documents(sampleDocument())));
  expect(text).toContain(hardAnswer.trim());
  expect(text).toContain("> First $x^2$.\n>\n> Then *more*.");
  expect(text).toContain("*Verified: x = 5: 3·5 + 7 = 22, holds*");
  expect(text).toContain("# Ladder & wall: 100 % \\<sure\\>\\_");
  expect(text).toContain("### Answer (Phi-4\\_mini)");
});

test("what is missing leaves no heading behind", async () => {
  const text = await joined(
    writeMarkdown(
      documents(sampleDocument({ thought: "", answer: "", verdict: null, ending: "It was stopped here." })),
    ),
  );
  expect(text).not.toMatch(/Thought|Answer/);
  expect(text).toContain("*It was stopped here.*");
});

test("several conversations follow each other in one file", async () => {
  const text = await joined(writeMarkdown(documents(sampleDocument(), sampleDocument())));
  expect(text.match(/^# /gm)).toHaveLength(2 + 2);
});
