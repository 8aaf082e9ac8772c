import type { Command } from "./Command.ts";

/** Conversations that are listed at most; one goes on typing rather than scroll through more. */
const mostConversations = 30;

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** How well a text fits: 3 begins with it, 2 has it at the start of words, 1 anywhere; 0 not at all. */
function fit(text: string, words: readonly string[]): number {
  if (!words.every((word) => text.includes(word))) return 0;
  if (text.startsWith(words.join(" "))) return 3;
  return words.every((word) => text.startsWith(word) || text.includes(` ${word}`)) ? 2 : 1;
}

/** The commands in which all words of a text occur, in groups, the best first and then in their given order. */
export function matchCommands(commands: readonly Command[], text: string): Command[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const fitting = commands
    .map((command) => ({ command, fits: fit(plain(`${command.label} ${command.keywords ?? ""}`), words) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ command }) => command);
  const actions = fitting.filter(({ group }) => group === "actions");
  const conversations = fitting.filter(({ group }) => group === "conversations");
  return [...actions, ...conversations.slice(0, mostConversations)];
}
