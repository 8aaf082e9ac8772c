import type { Token } from "../algebra/Token.ts";
import type { ReadContext } from "./ReadContext.ts";
import type { FamilyReading, Reading } from "./Reading.ts";
import { depthsOf, findOutside, isMark } from "./tokenGroups.ts";

type Values = FamilyReading["values"];

const domains: readonly (readonly [RegExp, Values])[] = [
  [
    /\\mathbb\s*\{?\s*Z\s*\}?|\bintegers?\b|\bwhole numbers?\b|(?:\\in|\bin)\s*\\?(?:mathbf)?\s*\{?Z\}?\s*$|\.\.\.|dots/i,
    "integers",
  ],
  [/\\mathbb\s*\{?\s*N\s*\}?|\bnaturals?\b|\bnatural numbers?\b/i, "naturals"],
  [/\\mathbb\s*\{?\s*R\s*\}?|\breal\b|\breals\b/i, "reals"],
];
const named = /^[\s{(]*(?:(?:any|every|all|integers?|where|with|for)\b\s*)*([A-Za-z])\b/i;

/** `k \in \mathbb{Z}`, "where k is an integer", `k = 0, \pm 1, ...`: the parameter and what it runs over. */
export function readCondition(text: string): { parameter: string; values: Values } | null {
  const plain = text
    .replaceAll(/\\(?:text|mathrm|textrm)\s*(?=\{)|[{}](?![A-Z]\})/g, " ")
    .replaceAll(/\\[,;: ]|~/g, " ");
  const parameter = named.exec(plain.replace(/^\s*(?:any|every|all)?\s*integers?\s+/i, ""))?.[1];
  const values = domains.find(([pattern]) => pattern.test(text))?.[1];
  if (parameter === undefined || values === undefined) return null;
  return { parameter, values };
}

const separates = (token: Token): boolean =>
  isMark(token, ",", ";", ":", "|", "(", "[") ||
  (token.type === "word" && /^(?:where|for|with|if|when)$/.test(token.text));

/** Cuts `..., k \in \mathbb{Z}` from the end of tokens; null if there is no such condition. */
export function splitCondition(
  tokens: readonly Token[],
  context: ReadContext,
): { head: Token[]; parameter: string; values: Values } | null {
  const depths = depthsOf(tokens);
  for (let index = tokens.length - 2; index > 0; index--) {
    if (depths[index] !== 0 || !separates(tokens[index]!)) continue;
    const condition = readCondition(context.text.slice(tokens[index + 1]!.start, tokens.at(-1)!.end));
    if (condition === null) continue;
    const usesParameter = tokens.slice(0, index).some(({ text }) => text === condition.parameter);
    if (!usesParameter) continue;
    const head = tokens.slice(0, index);
    while (isMark(head.at(-1), ",", ";")) head.pop();
    return { head, ...condition };
  }
  return null;
}

/** The members as one family. */
export function toFamily(members: Reading, parameter: string, values: Values): FamilyReading {
  const isMany = (members.kind === "list" || members.kind === "set") && members.items.length > 0;
  return { kind: "family", members: isMany ? members.items : [members], parameter, values };
}

/** Whether a condition about the variable of a set stands behind a bar: `\{x : x > 2\}`. */
export const findBar = (tokens: readonly Token[]): number => {
  const bar = findOutside(tokens, (token) => isMark(token, "|", ":"));
  return bar > 0 && bar < tokens.length - 1 ? bar : -1;
};
