import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import type { ReadDocument } from "../reading/ReadDocument.ts";
import { attachKey } from "./answerKey.ts";
import { buildProblem, type Segment } from "./buildProblem.ts";
import { chooseStarts, type Start } from "./chooseStarts.ts";
import { dropClosing } from "./dropClosing.ts";
import { flagsOf, joinLines } from "./joinLines.ts";
import type { Line } from "./Line.ts";
import { behindSolutionHead, isInstructionHead, isTask, looksLikeHeading, plain } from "./lineTests.ts";
import { findKeys } from "./findKeys.ts";
import { findUnnumbered } from "./findUnnumbered.ts";
import { withSections } from "./withSections.ts";
import { splitLines } from "./splitLines.ts";
import { isOnlyDirective, type LabelRange, rangeOf } from "./sharedStem.ts";
import { isOnlyTasks, takeTrailingTask, usefulIntro } from "./sectionIntro.ts";

/**
 * The problems of a document: by its own structure where it has one, else by labels that count up. What several have in
 * common, choices, points, parts and solutions are told apart; a list of answers is put beside the problems.
 */
export function findProblems(document: ReadDocument): Problem[] {
  const all = splitLines(document);
  const promoted = all.map((line, index): Line =>
    looksLikeHeading(line, all[index + 1]) ? { ...line, kind: "heading", level: 7 } : line,
  );
  const { open, keys } = findKeys(withSections(promoted));
  const starts = chooseStarts(open);
  const problems = starts.length === 0 ? findUnnumbered(open) : new Divider(open, starts).divide();
  return attachKey(problems, keys);
}

interface OpenSegment {
  readonly start: Start | null;
  readonly title: string | null;
  readonly intro: Intro;
  readonly lines: Line[];
}

/** What stands before the problems of a section. */
interface Intro {
  readonly lines: Line[];
  /** Whether it stands at the beginning of the document, where names and rules are. */
  readonly isFirst: boolean;
  /** Whether it stands between two problems without a heading. */
  readonly isOrder: boolean;
}

/** Walks through the lines and gives each to the problem it belongs to. */
class Divider {
  readonly #lines: readonly Line[];
  readonly #starts: ReadonlyMap<number, Start>;
  readonly #segments: OpenSegment[] = [];
  readonly #ranges: { readonly range: LabelRange; readonly lines: Line[] }[] = [];
  #current: OpenSegment | null = null;
  #rangeLines: Line[] | null = null;
  #title: string | null = null;
  #intro: Intro = { lines: [], isFirst: true, isOrder: false };
  /** What stands before the first section, which is about all of them. */
  #preamble: readonly Line[] = [];

  constructor(lines: readonly Line[], starts: readonly Start[]) {
    this.#lines = lines;
    this.#starts = new Map(starts.map((start) => [start.line, start]));
  }

  divide(): Problem[] {
    for (const [index, line] of this.#lines.entries()) this.#give(line, index);
    dropClosing(this.#segments.at(-1)?.lines ?? []);
    return this.#segments.map((segment) => this.#build(segment));
  }

  #give(line: Line, index: number): void {
    const start = this.#starts.get(index);
    if (start !== undefined) return this.#begin(line, start);
    const range = line.kind === "text" || line.kind === "heading" ? rangeOf(line.text) : null;
    if (range !== null) {
      this.#rangeLines = isOnlyDirective(line.text) ? [] : [{ ...line, kind: "text" }];
      this.#ranges.push({ range, lines: this.#rangeLines });
      this.#current = null;
    } else if (this.#endsProblem(line)) this.#enterSection(line, index);
    else if (this.#rangeLines !== null) this.#rangeLines.push(line);
    else (this.#current?.lines ?? this.#intro.lines).push(this.#asContent(line));
  }

  #begin(line: Line, start: Start): void {
    const trailing = this.#current === null ? [] : takeTrailingTask(this.#current.lines, line, this.#hadTask());
    if (trailing.length > 0) this.#intro = { lines: trailing, isFirst: false, isOrder: true };
    this.#rangeLines = null;
    this.#current = {
      start,
      title: start.title ?? this.#title,
      intro: this.#intro,
      lines: [{ ...line, text: start.rest }],
    };
    this.#segments.push(this.#current);
  }

  /** Whether the problems of this section have been told by an order before them what to do. */
  #hadTask(): boolean {
    const { lines } = this.#intro;
    return lines.some(({ text }) => isTask(text)) && isOnlyTasks(lines.filter(({ text }) => isTask(text)));
  }

  /** A heading ends a problem unless it stands below the problem's own, or over its solution. */
  #endsProblem({ kind, level, text }: Line): boolean {
    if (kind !== "heading") return false;
    const own = this.#current?.start?.level ?? 0;
    if (this.#current !== null && behindSolutionHead(text) !== null) return false;
    return this.#current === null || own === 0 || level <= own || level === 7;
  }

  #enterSection(line: Line, index: number): void {
    const isFirst = this.#segments.length === 0;
    const isName = isFirst && this.#title === null && this.#intro.lines.length === 0 && this.#namesPaper(line, index);
    this.#title = isName ? null : plain(line.text);
    if (isFirst && this.#intro.isFirst) this.#preamble = [...this.#preamble, ...this.#intro.lines];
    this.#intro = { lines: [], isFirst: isFirst && this.#intro.isFirst && isName, isOrder: false };
    this.#current = null;
    this.#rangeLines = null;
  }

  /** Whether a heading stands alone on its level, or is the first of all with no problem before the next. */
  #namesPaper(line: Line, index: number): boolean {
    const headings = this.#lines.flatMap((other, at) =>
      other.kind === "heading" && !this.#starts.has(at) ? [{ at, level: other.level }] : [],
    );
    const [first, second] = headings;
    if (!headings.some(({ at, level }) => at !== index && level === line.level)) return true;
    const [firstStart = Infinity] = this.#starts.keys();
    return index === first?.at && !isInstructionHead(line.text) && (second?.at ?? Infinity) < firstStart;
  }

  #asContent(line: Line): Line {
    return line.kind === "heading" && behindSolutionHead(line.text) === null
      ? { ...line, kind: "text", text: `**${plain(line.text)}**` }
      : line;
  }

  #build({ start, title, intro, lines }: OpenSegment): Problem {
    const segment: Segment = {
      label: start?.label ?? null,
      lines,
      mayHaveTitle: start?.isWord === true || lines[0]?.kind === "heading",
      title,
      isUnsure: start?.isUnsure ?? false,
    };
    const problem = buildProblem(segment);
    const value = Number(problem.label);
    const shared = this.#ranges
      .filter(({ range }) => value >= range.from && value <= range.to)
      .flatMap(({ lines }) => lines);
    const section = usefulIntro(intro.lines, intro.isFirst, problem, intro.isOrder);
    const stem = [...usefulIntro(this.#preamble, true, problem), ...section, ...shared];
    if (stem.length === 0) return problem;
    return { ...problem, stem: joinLines(stem), flags: [...flagsOf(stem), ...problem.flags] };
  }
}
