import type { Step, StepKind } from "../../../../src-shared/domain/steps/Step.ts";
import { plainFormula } from "../../../../src-shared/domain/plainFormula.ts";
import { words } from "../../../components/words/words.ts";

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
  const first = known.get(step) ?? readFirstWords(step.text);
  known.set(step, first);
  return first;
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
  const first = line.replace(empty, "").replace(/^[a-z](?=[a-z]+[ ,'’])/, (letter) => letter.toUpperCase());
  if (first.length <= mostCharacters) return first;
  const cut = first.slice(0, mostCharacters);
  return `${cut.replace(/\s+\S*$/, "") || cut}…`;
}

/** What a step does, as the first word of something: `Check`. */
export function kindName(kind: StepKind): string {
  const name = words().trace.kinds[kind];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
