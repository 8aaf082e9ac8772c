import { frameOfAll, type Frame } from "../formulas/Box.ts";
import type { Column, PageRow, RowCell } from "../layout/PageRow.ts";
import type { Doubt } from "../layout/writeLine.ts";
import type { RecognizedLine, RecognizedWord } from "./TextRecognizer.ts";

/** Words that were recognised with less, of 100, may be wrong. */
const leastConfidence = 80;

/** What stands in formulas, or is read where one stands: signs, letters beside digits, letters alone. */
const looksLikeMaths =
  /[=+<>^|\\_*{}~#@¥£€§°©®™√∑∫±×÷≤≥≠∞π]|\p{L}\d|\d\p{L}|\p{L}[?!'"”’]?\p{L}?\(|\)\p{L}|^[b-hj-xzB-HJ-Z][.,;:?!)]?$|^[^\p{L}\d\s.,;:?!()[\]"'„“”«»–—-]+$|\/\d|^[—–-]$|["”’*%]\s*[-—+=]/u;

/** Words that are a letter alone. */
const letterWords = new Set(["a", "I", "A", "à", "À", "y", "Y", "Q"]);

/** From pixels of a picture to points of its page. */
export interface PictureFrame {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const frameOfWord = (word: RecognizedWord, { scale, left, top }: PictureFrame): Frame => ({
  left: left + word.left * scale,
  right: left + (word.left + word.width) * scale,
  top: top + word.top * scale,
  bottom: top + (word.top + word.height) * scale,
});

const isLabel = (text: string): boolean => /^\(?[a-zA-Z\d]{1,3}[.)]$/.test(text);

function isDoubtful(word: RecognizedWord, index: number): boolean {
  if (word.confidence < leastConfidence) return true;
  if (index === 0 && isLabel(word.text)) return false;
  return !letterWords.has(word.text) && looksLikeMaths.test(word.text);
}

function toCell(words: readonly RecognizedWord[], frame: PictureFrame): RowCell {
  const edges = frameOfAll(words.map((word) => frameOfWord(word, frame)));
  const text = words
    .map((word) => word.text.replaceAll("$", String.raw`\$`))
    .join(" ")
    // A number with its point is one word.
    .replace(/^(\(?\w{1,2}) ([.)]) /, "$1$2 ");
  const doubts: Doubt[] = words.some((word, index) => isDoubtful(word, index))
    ? [{ kind: "unsure-reading", text, frame: edges }]
    : [];
  return { text, isFormula: false, doubts, left: edges.left, right: edges.right };
}

/** Words with a wide blank between them are apart, as answers to choose from are. */
function toCells(words: readonly RecognizedWord[], size: number, frame: PictureFrame): RowCell[] {
  const groups: RecognizedWord[][] = [];
  for (const word of words) {
    const last = groups.at(-1)?.at(-1);
    const gap = last === undefined ? 0 : (word.left - last.left - last.width) * frame.scale;
    if (last === undefined || gap > 1.8 * size) groups.push([word]);
    else groups.at(-1)?.push(word);
  }
  return groups.map((group) => toCell(group, frame));
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Blocks that stand under each other are one column. */
function toColumns(lines: readonly (readonly [RecognizedLine, Frame])[]): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const [{ block }, { left, right }] of lines) {
    const known = columns.get(block);
    columns.set(block, { left: Math.min(left, known?.left ?? left), right: Math.max(right, known?.right ?? right) });
  }
  const merged: { left: number; right: number; blocks: number[] }[] = [];
  for (const [block, { left, right }] of [...columns].sort(([, one], [, other]) => one.left - other.left)) {
    const last = merged.at(-1);
    if (last !== undefined && left < last.right) {
      last.right = Math.max(last.right, right);
      last.blocks.push(block);
    } else merged.push({ left, right, blocks: [block] });
  }
  return new Map(merged.flatMap((column) => column.blocks.map((block) => [block, column] as const)));
}

interface FramedLine {
  readonly words: readonly RecognizedWord[];
  readonly edges: Frame;
  readonly column: Column;
}

/** Lines of one column from its top; what stands beside each other is one line, though it was recognised in parts. */
function joinBeside(lines: readonly FramedLine[]): FramedLine[] {
  const joined: FramedLine[] = [];
  for (const line of lines.toSorted(
    (one, other) => one.edges.top + one.edges.bottom - other.edges.top - other.edges.bottom,
  )) {
    const last = joined.at(-1);
    const shared =
      last === undefined
        ? 0
        : Math.min(last.edges.bottom, line.edges.bottom) - Math.max(last.edges.top, line.edges.top);
    const lower =
      last === undefined ? 0 : Math.min(last.edges.bottom - last.edges.top, line.edges.bottom - line.edges.top);
    if (last === undefined || shared < 0.5 * lower) joined.push(line);
    else
      joined[joined.length - 1] = {
        words: [...last.words, ...line.words].sort((one, other) => one.left - other.left),
        edges: frameOfAll([last.edges, line.edges]),
        column: line.column,
      };
  }
  return joined;
}

/** Recognised lines as rows of a page, with what may be misread. */
export function toPageRows(lines: readonly RecognizedLine[], page: number, frame: PictureFrame): PageRow[] {
  const framed = lines.map((line) => [line, frameOfAll(line.words.map((word) => frameOfWord(word, frame)))] as const);
  const columnOf = toColumns(framed);
  const height = median(framed.map(([, { top, bottom }]) => bottom - top));
  const columns = new Map<Column, FramedLine[]>();
  for (const [{ block, words }, edges] of framed) {
    const column = columnOf.get(block) ?? edges;
    columns.set(column, [...(columns.get(column) ?? []), { words, edges, column }]);
  }
  return [...columns.values()]
    .flatMap((lines) => joinBeside(lines))
    .map(({ words, edges, column }) => {
      const isSure = words.every((word, index) => !isDoubtful(word, index));
      const isLarge = isSure && edges.bottom - edges.top > 1.35 * height;
      const size = isLarge ? edges.bottom - edges.top : height;
      return {
        page,
        cells: toCells(words, size, frame),
        baseline: edges.bottom,
        size,
        ...edges,
        isBold: false,
        column,
      };
    });
}
