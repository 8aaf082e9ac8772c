import type { Step, StepKind } from "../../../../src-shared/domain/steps/Step.ts";
import { plainFormula } from "../../../../src-shared/domain/plainFormula.ts";

const mostCharacters = 80;
/** Characters of a step that its first words are looked for in. */
const mostScanned = 400;
const formula = /\$\$([^$]+)\$\$|\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)|\\\((.+?)\\\)|\\\[(.+?)\\\]/gs;
const fence = /^```[^\n]*\n?/gm;
const lineMarks = /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|(?:[-*+•]|\d{1,3}[.)])[ \t]+|\|)/gm;
/** Words at the start that say nothing of what the step is about. */
const empty = /^(?:(?:okay|ok|alright|so|and|but|now|well|then|hmm+|hm|oh)\b[\s,.…—–-]*)+(?=\S{2})/i;

const known = new WeakMap<object, string>();

/** The first words of a step, on one line, its formulas as plain text; at most 80 characters. */
export function firstWords(step: Pick<Step, "text">): string {
  const words = known.get(step) ?? readFirstWords(step.text);
  known.set(step, words);
  return words;
}

function readFirstWords(text: string): string {
  const line = text
    .slice(0, mostScanned)
    .replaceAll(fence, "")
    .replaceAll(lineMarks, "")
    .replaceAll(formula, (_, ...groups: (string | undefined)[]) => plainFormula(groups.slice(0, 4).find(Boolean) ?? ""))
    .replaceAll(/\*\*|__|`|\*(?=\S)|(?<=\S)\*/g, "")
    .replaceAll(/\\[()[\]]|\$\$/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  // Not the name of an unknown, and no code.
  const words = line.replace(empty, "").replace(/^[a-z](?=[a-z]+[ ,'’])/, (letter) => letter.toUpperCase());
  if (words.length <= mostCharacters) return words;
  const cut = words.slice(0, mostCharacters);
  return `${cut.replace(/\s+\S*$/, "") || cut}…`;
}

/** "check" → "Check". */
export const kindName = (kind: StepKind): string => kind.charAt(0).toUpperCase() + kind.slice(1);
