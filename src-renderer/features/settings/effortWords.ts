import {
  type EffortLevel,
  effortTokens,
  leastThoughtTokens,
  mostThoughtTokens,
} from "../../../src-shared/domain/effortTokens.ts";
import { formatCount } from "../../components/format/formatCount.ts";
import { formatNumber } from "../../components/format/formatNumber.ts";
import { readWhole } from "../../components/format/readWhole.ts";
import { words } from "../../components/words/words.ts";

/** How long the model may think at a level, in a line. */
export function effortNote(level: EffortLevel): string {
  const { goodFor, noLimit, limit } = words().answerSettings;
  const tokens = effortTokens(level);
  return `${goodFor[level]} ${tokens === null ? noLimit : limit(formatCount(tokens, "token"))}`;
}

/** Reads an own number of thought tokens as it is typed; in words what is wrong with it. */
export function readThoughtTokens(text: string): { tokens: number } | { problem: string } {
  const tokens = readWhole(text);
  if (tokens >= leastThoughtTokens && tokens <= mostThoughtTokens) return { tokens };
  const { range } = words().effort.dialog;
  return { problem: range(formatNumber(leastThoughtTokens), formatNumber(mostThoughtTokens)) };
}
