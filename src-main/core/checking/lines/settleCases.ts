import type { CheckedLine } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Knowledge } from "./Knowledge.ts";
import { without } from "./SolutionList.ts";

/** Words that tell of things that are not negative. */
const ofThings =
  /\b(?:length|width|height|side|radius|diameter|distance|time|speed|mass|age|triangle|hypotenuse|rectangle|circle|area|volume|positive|seconds?|metres?|meters?|cm|km|kg)\b|>\s*0/i;

/** Lines that are one case of several follow if the other cases come too; else the first of them loses solutions. */
export function settleCases(
  lines: readonly CheckedLine[],
  derivation: string,
  { solutions: all }: Knowledge,
): CheckedLine[] {
  return lines.map((line, index) => {
    const own = all.find((known) => known.line === index);
    const whole = all.find(
      (known) => known.unknown === own?.unknown && known.line < index && known.solutions.length > own.solutions.length,
    );
    if (own === undefined || whole === undefined || line.verdict !== "unknown") return line;
    const cases = all.filter(
      (known) =>
        known.unknown === own.unknown && known.line > whole.line && known.solutions.length < whole.solutions.length,
    );
    const lost = without(
      whole.solutions,
      cases.flatMap(({ solutions }) => solutions),
    );
    if (lost.length === 0)
      return { ...line, verdict: "follows", reason: say`It is one of the cases; the others come in other lines.` };
    // A negative length, or speed, may rightly be left out without a word.
    const mayBeMeant =
      lost.every(({ value }) => value < 0) && (ofThings.test(derivation) || !/^[xyzu]$/.test(own.unknown));
    return mayBeMeant ? line : { ...line, verdict: "breaks" };
  });
}
