import { Plus } from "lucide-react";
import { expect, test } from "vitest";
import type { Command } from "../../../../src-renderer/features/palette/Command.ts";
import { matchCommands } from "../../../../src-renderer/features/palette/matchCommands.ts";

const command = (label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  group: "conversations",
  label,
  icon: Plus,
  run: () => undefined,
  ...more,
});
const matched = (text: string, ...commands: Command[]): string[] =>
  matchCommands(commands, text).map(({ label }) => label);

test("all words must occur, in any order and without regard to case and diacritics", () => {
  const all = [command("Naïve limits"), command("A limit of sums"), command("Vectors")];
  expect(matched("LIMIT naive", ...all)).toEqual(["Naïve limits"]);
  expect(matched("", ...all)).toHaveLength(3);
  expect(matched("nothing", ...all)).toEqual([]);
});

test("what begins with the words stands first, then what has words that do", () => {
  expect(matched("sum", command("Consummation"), command("The sum"), command("Sums"))).toEqual([
    "Sums",
    "The sum",
    "Consummation",
  ]);
});

test("actions stand before conversations, keywords count, and few conversations are listed", () => {
  const many = Array.from({ length: 50 }, (_, index) => command(`theme ${index}`));
  const found = matched("theme", ...many, command("Dark colours", { group: "actions", keywords: "theme" }));
  expect(found[0]).toBe("Dark colours");
  expect(found).toHaveLength(31);
});
