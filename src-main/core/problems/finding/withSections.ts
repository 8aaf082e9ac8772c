import { readingsOf, sequencesIn } from "./labelled.ts";
import type { Line } from "./Line.ts";
import { isTitle } from "./lineTests.ts";

/**
 * Lines such as "I. Mechanics" and "B. Short answers" as headings: where they count up, each stands alone and only names
 * what comes, and numbers stand between them.
 */
export function withSections(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(mayName)) return lines;
  const sections = sequencesIn(lines, { isWanted: (kind) => kind.startsWith("upper"), least: 2 })
    .filter(({ members }) => members[0]!.value === 1)
    .find(({ members }) =>
      members.every(
        ({ line, rest }, index) =>
          isAlone(lines, line) && isTitle(rest) && holdsNumbers(lines.slice(line + 1, members[index + 1]?.line)),
      ),
    );
  const heads = new Set(sections?.members.map(({ line }) => line));
  return lines.map((line, index) => (heads.has(index) ? { ...line, kind: "heading", level: 7, given: null } : line));
}

/** Whether a line may begin with a capital letter or a Roman number; most documents have none that does. */
const mayName = ({ text, given }: Line): boolean =>
  typeof given?.label === "string" ? /^[A-Z]/.test(given.label) : /^[\s*_([]*[A-Z]{1,5}[.)\]:]/.test(text);

const isAlone = (lines: readonly Line[], index: number): boolean => {
  const next = lines[index + 1];
  return lines[index]!.joint === "\n\n" && next !== undefined && (next.joint === "\n\n" || next.given !== null);
};

const holdsNumbers = (lines: readonly Line[]): boolean =>
  lines.some((line) => readingsOf(line).some(({ style }) => style.kind === "number" || style.kind === "word"));
