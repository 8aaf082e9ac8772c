import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { CompareOptions, ComparisonForm, ComparisonVerdict } from "../../src-shared/domain/comparison.ts";

/** A pair of answers with what a comparison must say of them. */
export interface Pair {
  readonly gold: string;
  readonly pred: string;
  /** For the report; the file's name where the line has none. */
  readonly kind: string;
  readonly options: CompareOptions;
  readonly expect: ComparisonVerdict;
  /** The form that must be reported too, if any. */
  readonly form: ComparisonForm | null;
  readonly why: string;
  readonly isHeldOut: boolean;
}

/** A text with the answer that must be found in it. */
export interface Passage {
  readonly text: string;
  readonly answer: string | null;
  readonly source: string | null;
  readonly why: string;
  readonly isHeldOut: boolean;
}

export interface Corpus {
  readonly pairs: readonly Pair[];
  readonly passages: readonly Passage[];
}

/** About a tenth: the first two hex digits of the SHA-256 of the key are below 1a. */
const isHeldOut = (key: string): boolean =>
  Number.parseInt(createHash("sha256").update(key, "utf8").digest("hex").slice(0, 2), 16) < 0x1a;

const verdicts = ["equal", "different", "unknown"];

/**
 * Reads a file of pairs and passages, one object a line.
 * @throws Error naming the line that is neither
 */
export function readCorpus(file: string): Corpus {
  const pairs: Pair[] = [];
  const passages: Passage[] = [];
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      const entry = JSON.parse(line) as Partial<Pair> & Partial<Passage>;
      if (typeof entry.text === "string")
        passages.push({
          text: entry.text,
          answer: entry.answer ?? null,
          source: entry.source ?? null,
          why: entry.why ?? "",
          isHeldOut: isHeldOut(entry.text),
        });
      else {
        const { gold, pred, expect } = entry;
        if (typeof gold !== "string" || typeof pred !== "string" || !verdicts.includes(expect ?? ""))
          throw new Error("no gold, pred and expect");
        pairs.push({
          gold,
          pred,
          kind: entry.kind ?? basename(file, ".jsonl"),
          options: entry.options ?? {},
          expect: expect!,
          form: entry.form ?? null,
          why: entry.why ?? "",
          isHeldOut: isHeldOut(`${gold}\n${pred}`),
        });
      }
    } catch (error) {
      throw new Error(`${file}, line ${index + 1}: ${(error as Error).message}`, { cause: error });
    }
  }
  return { pairs, passages };
}
