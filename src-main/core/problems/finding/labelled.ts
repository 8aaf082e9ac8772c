import { type Candidate, chooseSequence, type Sequence } from "./chooseSequence.ts";
import { type LabelReading, type LabelStyle, readGivenLabel, readLabels, styleKey } from "./labels.ts";
import type { Line } from "./Line.ts";

interface Wanted {
  /** Whether labels of a kind are looked at; by default all are. */
  readonly isWanted?: (kind: LabelStyle["kind"]) => boolean;
  /** How many labels a sequence has at least, default 1. */
  readonly least?: number;
}

/** All sequences of labels that lines begin with, by their style. */
export function sequencesIn(lines: readonly Line[], { isWanted = () => true, least = 1 }: Wanted = {}): Sequence[] {
  const byStyle = new Map<string, Candidate[]>();
  let section = 0;
  for (const [index, line] of lines.entries()) {
    const readings = readingsOf(line);
    if (line.kind === "heading" && readings[0]?.style.kind !== "word") section++;
    for (const reading of readings) {
      if (!isWanted(reading.style.kind)) continue;
      const key = styleKey(reading.style);
      const candidates = byStyle.get(key) ?? [];
      byStyle.set(key, candidates);
      candidates.push({ ...reading, line: index, weight: weightOf(line, reading), section });
    }
  }
  return [...byStyle.values()]
    .filter((candidates) => candidates.length >= least)
    .map(chooseSequence)
    .filter(({ members }) => members.length >= least);
}

/** The labels that a line may begin with. */
export function readingsOf(line: Line): readonly LabelReading[] {
  if (line.kind !== "text" && line.kind !== "heading") return [];
  const given = line.given?.label ?? null;
  if (given !== null) return readGivenLabel(given, line.given?.depth ?? 0, line.text);
  return readLabels(line.text);
}

function weightOf({ joint, given, kind }: Line, { style }: LabelReading): number {
  const byPlace = joint === "\n\n" ? 0.5 : joint === " " ? -0.5 : 0;
  return 1 + byPlace + (given === null ? 0 : 1) + (style.kind === "word" ? 1 : 0) + (kind === "heading" ? 0.5 : 0);
}
