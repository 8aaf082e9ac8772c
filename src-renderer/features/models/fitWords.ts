import type { Fit } from "../../../src-shared/domain/fit.ts";
import type { Machine } from "../../../src-shared/domain/machine.ts";
import { formatSize } from "../../components/format/formatSize.ts";
import { formatContext } from "../../components/format/formatContext.ts";
import { formatMemory } from "../../components/format/formatMemory.ts";
import { partOf } from "../../components/format/partOf.ts";

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

export interface FitWords {
  verdict: "runs well" | "tight" | "slow" | "does not fit";
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
  if (tokensPerSecond < 1) return `under 1 token/s${isMeasured ? ", measured" : ""}`;
  if (isMeasured) return `${Number(tokensPerSecond.toFixed(tokensPerSecond < 10 ? 1 : 0))} tokens/s, measured`;
  // A forecast is no better than two digits.
  return `about ${grouped.format(Number(tokensPerSecond.toPrecision(2)))} tokens/s`;
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
  const onCard = `${partOf(formatMemory(vramBytes), formatMemory(machine?.gpu?.memoryBytes ?? vramLimitBytes))} on the graphics card`;
  // A little main memory is always taken; it is worth a word where a part of the weights lies there.
  return fit.gpuLayers >= fit.totalLayers ? onCard : `${onCard} and ${formatMemory(ramBytes)} beside it`;
}

function lackWords(fit: Fit, { machine, smaller }: FitFacts): string {
  const advice = smaller === null ? "" : `; try ${smaller}`;
  if (fit.reason === "disk") {
    const free = machine === null ? "" : `, ${formatSize(machine.freeDiskBytes)} are free`;
    return `needs ${formatSize(fit.weightsBytes)} on the disk${free}${advice}`;
  }
  const needed = formatMemory(fit.ramBytes + fit.vramBytes);
  return `needs ${needed}, ${formatMemory(limitOf(fit, machine))} can be used${advice}`;
}

/** How a model runs on this machine, in a word and a line. */
export function fitWords(fit: Fit, facts: FitFacts): FitWords {
  if (fit.verdict === "does-not-fit") return { verdict: "does not fit", tone: "bad", numbers: lackWords(fit, facts) };
  const context = `${memoryWords(fit, facts.machine)} at ${formatContext(fit.contextTokens)} context`;
  const numbers = [context, speedWords(fit)].filter((part) => part !== undefined).join(", ");
  if (fit.verdict === "slow") return { verdict: "slow", tone: "fair", numbers };
  if (fit.reason === "tight") return { verdict: "tight", tone: "fair", numbers };
  return { verdict: "runs well", tone: "good", numbers };
}

/** The numbers behind a verdict, each with its name. */
export function fitNumbers(fit: Fit, machine: Machine | null): [name: string, value: string][] {
  const limit = limitOf(fit, machine);
  const room = limit - fit.ramBytes - fit.vramBytes;
  const numbers: [string, string][] = [
    ["Weights", formatMemory(fit.weightsBytes)],
    [`Context of ${formatContext(fit.contextTokens)} tokens`, formatMemory(fit.contextBytes)],
    ["A model can use", formatMemory(limit)],
    [room < 0 ? "Missing" : "Room left", formatMemory(Math.abs(room))],
  ];
  if (fit.vramLimitBytes > 0) numbers.push(["On the graphics card", `${fit.gpuLayers} of ${fit.totalLayers} layers`]);
  if (fit.measuredBytes !== null) numbers.push(["Measured here", formatMemory(fit.measuredBytes)]);
  return numbers;
}
