import { readingsOf, sequencesIn } from "./labelled.ts";
import type { Line } from "./Line.ts";
import { isTitle } from "./lineTests.ts";

/**
 * Lines such as "I. Mechanics" and "B. Short answers" as headings: where they count up, each stands alone and only names
 * what comes, and numbers stand between them.
 */
export function withSections(lines: readonly Line[]): Line[] {
  const sections = sequencesIn(lines)
    .filter(
      ({ members }) => members.length > 1 && members[0]!.value === 1 && members[0]!.style.kind.startsWith("upper"),
    )
    .find(({ members }) =>
      members.every(
        ({ line, rest }, index) =>
          isAlone(lines, line) && isTitle(rest) && holdsNumbers(lines.slice(line + 1, members[index + 1]?.line)),
      ),
    );
  const heads = new Set(sections?.members.map(({ line }) => line));
  return lines.map((line, index) => (heads.has(index) ? { ...line, kind: "heading", level: 7, given: null } : line));
}

const isAlone = (lines: readonly Line[], index: number): boolean => {
  const next = lines[index + 1];
  return lines[index]!.joint === "\n\n" && next !== undefined && (next.joint === "\n\n" || next.given !== null);
};

const holdsNumbers = (lines: readonly Line[]): boolean =>
  lines.some((line) => readingsOf(line).some(({ style }) => style.kind === "number" || style.kind === "word"));
