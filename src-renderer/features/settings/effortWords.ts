import {
  type EffortLevel,
  effortTokens,
  leastThoughtTokens,
  mostThoughtTokens,
} from "../../../src-shared/domain/effortTokens.ts";
import { formatCount } from "../../components/format/formatCount.ts";

/** The levels of effort as people read them. */
export const effortNames: Readonly<Record<EffortLevel, string>> = {
  quick: "Quick",
  normal: "Normal",
  deep: "Deep",
  maximum: "Maximum",
};

const goodFor: Readonly<Record<EffortLevel, string>> = {
  quick: "For short problems.",
  normal: "For most problems.",
  deep: "For hard problems.",
  maximum: "Can take very long.",
};

/** How long the model may think at a level, in a line. */
export function effortNote(level: EffortLevel): string {
  const tokens = effortTokens(level);
  const limit = tokens === null ? "As long as the model has room for." : `Up to ${formatCount(tokens, "token")}.`;
  return `${goodFor[level]} ${limit}`;
}

const range = `A whole number from ${leastThoughtTokens} to ${mostThoughtTokens.toLocaleString("en-US")}.`;

/** Reads an own number of thought tokens as it is typed; in words what is wrong with it. */
export function readThoughtTokens(text: string): { tokens: number } | { problem: string } {
  const digits = text.replaceAll(/[\s,]/g, "");
  const tokens = Number(digits);
  if (!/^\d+$/.test(digits) || tokens < leastThoughtTokens || tokens > mostThoughtTokens) return { problem: range };
  return { tokens };
}
