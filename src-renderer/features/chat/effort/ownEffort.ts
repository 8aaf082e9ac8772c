import { leastThoughtTokens, mostThoughtTokens } from "../../../../src-shared/domain/effortTokens.ts";

/** The number of tokens that was typed, with or without thousands set apart; undefined where it cannot be used. */
export function readOwnEffort(text: string): number | undefined {
  const digits = text.trim().replaceAll(/[,_\s.']/g, "");
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const tokens = Number(digits);
  return tokens >= leastThoughtTokens && tokens <= mostThoughtTokens ? tokens : undefined;
}
