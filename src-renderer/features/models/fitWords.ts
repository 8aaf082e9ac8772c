import type { Fit } from "../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { formatContext } from "../../components/format/formatContext.ts";
import { formatMemory } from "../../components/format/formatMemory.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { numberFormat } from "../../components/format/numberFormat.ts";
import { partOf } from "../../components/format/partOf.ts";
import { type Words, words } from "../../components/words/words.ts";

const toTenths = numberFormat({ maximumFractionDigits: 1 });

export interface FitWords {
  kind: keyof Words["fit"]["verdicts"];
  /** The kind in words. */
  verdict: string;
  tone: "good" | "fair" | "bad";
  /** The numbers in a line. */
  numbers: string;
}

interface FitFacts {
  /** Null until the machine was looked at. */
  machine: Machine | null;
  /** A smaller quantization of the same model that fits, or null. */
  smaller: string | null;
}

/** `about 7 tokens/s`, or as it was measured. Undefined where nothing can be said yet. */
function speedWords({ speed }: Fit): string | undefined {
  if (speed === null) return undefined;
  const { tokensPerSecond, isMeasured } = speed;
  const { underOne, underOneMeasured, measured, about } = words().fit.speeds;
  if (tokensPerSecond < 1) return isMeasured ? underOneMeasured : underOne;
  if (isMeasured) return measured(tokensPerSecond < 10 ? toTenths(tokensPerSecond) : formatNumber(tokensPerSecond));
  // A forecast is no better than two digits.
  return about(formatNumber(Number(tokensPerSecond.toPrecision(2))));
}

/** Memory that the graphics card takes from main memory counts once. */
const isShared = (machine: Machine | null): boolean => (machine?.gpu?.sharedBytes ?? 0) > 0;

/** What a model may have here, in bytes. */
function limitOf(fit: Fit, machine: Machine | null): number {
  const { ramLimitBytes, vramLimitBytes } = fit;
  return isShared(machine) ? Math.max(ramLimitBytes, vramLimitBytes) : ramLimitBytes + vramLimitBytes;
}

function memoryWords(fit: Fit, machine: Machine | null): string {
  const { ramBytes, vramBytes, ramLimitBytes, vramLimitBytes, measuredBytes } = fit;
  const both = measuredBytes ?? ramBytes + vramBytes;
  if (vramBytes === 0 || isShared(machine))
    return partOf(formatMemory(both), formatMemory(machine?.memoryBytes ?? Math.max(ramLimitBytes, vramLimitBytes)));
  const { onCard, onCardAndBeside } = words().fit;
  const part = partOf(formatMemory(vramBytes), formatMemory(machine?.gpu?.memoryBytes ?? vramLimitBytes));
  // A little main memory is always taken; it is worth a word where a part of the weights lies there.
  return fit.gpuLayers >= fit.totalLayers ? onCard(part) : onCardAndBeside(part, formatMemory(ramBytes));
}

function lackWords(fit: Fit, { machine, smaller }: FitFacts): string {
  const { needsDisk, needsMemory } = words().fit;
  if (fit.reason === "disk")
    return needsDisk(formatSize(fit.weightsBytes), machine && formatSize(machine.freeDiskBytes), smaller);
  return needsMemory(formatMemory(fit.ramBytes + fit.vramBytes), formatMemory(limitOf(fit, machine)), smaller);
}

/** How a model runs on this machine, in a word and a line. */
export function fitWords(fit: Fit, facts: FitFacts): FitWords {
  const { verdicts, numbers: inALine } = words().fit;
  if (fit.verdict === "does-not-fit")
    return { kind: "lacking", verdict: verdicts.lacking, tone: "bad", numbers: lackWords(fit, facts) };
  const numbers = inALine(memoryWords(fit, facts.machine), formatContext(fit.contextTokens), speedWords(fit));
  if (fit.verdict === "slow") return { kind: "slow", verdict: verdicts.slow, tone: "fair", numbers };
  if (fit.reason === "tight") return { kind: "tight", verdict: verdicts.tight, tone: "fair", numbers };
  return { kind: "well", verdict: verdicts.well, tone: "good", numbers };
}

/** The numbers behind a verdict, each with its name. */
export function fitNumbers(fit: Fit, machine: Machine | null): [name: string, value: string][] {
  const {
    fit: { facts },
    engine,
  } = words();
  const limit = limitOf(fit, machine);
  const room = limit - fit.ramBytes - fit.vramBytes;
  const numbers: [string, string][] = [
    [facts.weights, formatMemory(fit.weightsBytes)],
    [facts.contextOf(formatContext(fit.contextTokens)), formatMemory(fit.contextBytes)],
    [facts.usable, formatMemory(limit)],
    [room < 0 ? facts.missing : facts.left, formatMemory(Math.abs(room))],
  ];
  if (fit.vramLimitBytes > 0)
    numbers.push([facts.onCard, engine.facts.layers(formatNumber(fit.gpuLayers), formatNumber(fit.totalLayers))]);
  if (fit.measuredBytes !== null) numbers.push([facts.measured, formatMemory(fit.measuredBytes)]);
  return numbers;
}
