import { findFormulas } from "../reading/formulas/findFormulas.ts";
import type { ReadBlock, ReadDocument } from "../reading/ReadDocument.ts";
import type { Line } from "./Line.ts";
import { labelCuts } from "./labelCuts.ts";

/** Lines that belong to the paper and not to what stands on it. */
const furniture =
  /^[ \t]*(?:[-–—*_=~.\s]{3,}|(?:[-–—]\s*)?(?:page|seite|p\.)\s*\d{1,3}(?:\s*(?:of|von|sur|\/)\s*\d{1,3})?(?:\s*[-–—])?|[-–—]\s*\d{1,3}\s*[-–—]|(?:please )?turn over.*|bitte wenden.*|tournez.*page.*|(?:\W*)(?:good luck|viel erfolg|bonne chance|bon courage)\W*|(?:\W*)(?:end of (?:the )?(?:exam(?:ination)?|test|paper|questions|worksheet)|ende der (?:prüfung|klausur)|fin (?:de l'épreuve|du sujet))\W*)$/i;

/** A document as lines: paragraphs are cut at their line ends, and where a label stands in the middle of one. */
export function splitLines({ blocks }: ReadDocument): Line[] {
  return blocks.flatMap((block, index) => linesOf(block, blocks[index - 1]));
}

function linesOf(block: ReadBlock, before: ReadBlock | undefined): Line[] {
  const isText = block.kind === "paragraph" || block.kind === "item";
  const isGiven = block.kind === "item" || block.isProblem || block.label !== null;
  const kind = block.kind === "paragraph" || block.kind === "item" ? "text" : block.kind;
  const base = {
    kind,
    level: block.kind === "heading" ? block.depth : 0,
    given: null,
    place: block.place,
  } as const;
  const holdsLabel = block.kind === "item" && block.label !== null && /^\(?(?:a|i|1)[.)]{1,2}\s/.test(block.text);
  const given = holdsLabel ? [{ text: "", at: 0, joint: "\n" as const }] : [];
  const pieces = isText ? [...given, ...cut(block.text)] : [{ text: block.text, at: 0, joint: "\n\n" as const }];
  const lines = pieces.map(({ text, at, joint }, index): Line => {
    // Items of one list stand close together.
    const isClose = index === 0 && block.kind === "item" && before?.kind === "item";
    return {
      ...base,
      text: text.trim(),
      joint: index === 0 ? (isClose ? "\n" : "\n\n") : joint,
      indent: (block.kind === "heading" ? 0 : block.depth) + text.length - text.trimStart().length,
      given:
        index === 0 && isGiven
          ? { label: block.label, depth: block.depth, isProblem: block.isProblem, points: block.points }
          : null,
      place: placeOf(block, at, text),
      flags: block.flags.filter((flag) => isAbout(flag, pieces, index)),
    };
  });
  return lines.filter(
    ({ text, kind, given }) => given !== null || (text !== "" && !(kind === "text" && furniture.test(text))),
  );
}

/** A flag goes to each line in which its text stands, or else to the first. */
function isAbout({ text }: ReadBlock["flags"][number], pieces: readonly Piece[], index: number): boolean {
  const isIn = (piece: Piece): boolean => text !== "" && piece.text.includes(text);
  return isIn(pieces[index]!) || (index === 0 && !pieces.some(isIn));
}

/** What is one line although it is a text of several, such as a solution, line by line. */
export const cutLine = (line: Line): Line[] =>
  cut(line.text).map(({ text, joint }, index) => ({
    ...line,
    kind: "text",
    text: text.trim(),
    joint: index === 0 ? line.joint : joint,
    flags: index === 0 ? line.flags : [],
  }));

interface Piece {
  readonly text: string;
  /** Where it begins in its block, in lines. */
  readonly at: number;
  readonly joint: Line["joint"];
}

function cut(text: string): Piece[] {
  if (!text.includes("\n")) return cutOne(text, 0);
  const spans = findFormulas(text).filter(({ start, end }) => text.slice(start, end).includes("\n"));
  const pieces: Piece[] = [];
  let from = 0;
  let lineNumber = 0;
  let firstLine = 0;
  let next = 0;
  for (let index = 0; index <= text.length; index++) {
    while ((spans[next]?.end ?? Infinity) <= index) next++;
    if (index < text.length && text[index] !== "\n") continue;
    const isInside = (spans[next]?.start ?? Infinity) < index;
    if (!isInside || index === text.length) {
      pieces.push(...cutOne(text.slice(from, index), firstLine));
      from = index + 1;
      firstLine = lineNumber + 1;
    }
    lineNumber++;
  }
  return pieces;
}

function cutOne(line: string, at: number): Piece[] {
  const cuts = labelCuts(line);
  return [0, ...cuts].map((start, index) => ({
    text: line.slice(start, cuts[index]),
    at,
    joint: index === 0 ? "\n" : " ",
  }));
}

function placeOf({ place }: ReadBlock, at: number, text: string): ReadBlock["place"] {
  if (place.lines === null || place.lines[0] === place.lines[1]) return place;
  const first = Math.min(place.lines[0] + at, place.lines[1]);
  return { ...place, lines: [first, Math.min(first + text.split("\n").length - 1, place.lines[1])] };
}
