/** A formula of propositional logic. */
export type BooleanFormula =
  | { type: "variable"; name: string }
  | { type: "constant"; value: boolean }
  | { type: "not"; operand: BooleanFormula }
  | { type: "and" | "or" | "implies" | "iff"; left: BooleanFormula; right: BooleanFormula };

const tokens =
  /\s*(\\(?:land|lor|neg|lnot|to|rightarrow|implies|Rightarrow|leftrightarrow|iff|wedge|vee)(?![a-z])|<->|<=>|->|=>|&&|\|\||[()¬∧∨→⇒↔⇔!~&|]|[A-Za-z]\w*)/y;
const meanings: Readonly<Record<string, string>> = {
  "\\land": "and",
  "\\wedge": "and",
  "∧": "and",
  "&": "and",
  "&&": "and",
  and: "and",
  "\\lor": "or",
  "\\vee": "or",
  "∨": "or",
  "|": "or",
  "||": "or",
  or: "or",
  "\\neg": "not",
  "\\lnot": "not",
  "¬": "not",
  "!": "not",
  "~": "not",
  not: "not",
  "\\to": "implies",
  "\\rightarrow": "implies",
  "\\implies": "implies",
  "\\Rightarrow": "implies",
  "→": "implies",
  "⇒": "implies",
  "->": "implies",
  "=>": "implies",
  implies: "implies",
  "\\leftrightarrow": "iff",
  "\\iff": "iff",
  "↔": "iff",
  "⇔": "iff",
  "<->": "iff",
  "<=>": "iff",
  iff: "iff",
};
/** The loosest first. */
const levels = ["iff", "implies", "or", "and"] as const;
const maxTokens = 500;
const maxDepth = 60;

/** Reads `(p or q) and not r`, in words, signs or LaTeX; null if it is no such formula. Implication is read from the right. */
export function parseBooleanFormula(text: string): BooleanFormula | null {
  const words: string[] = [];
  tokens.lastIndex = 0;
  const plain = text.trim();
  while (tokens.lastIndex < plain.length) {
    const word = tokens.exec(plain)?.[1];
    if (word === undefined || words.length > maxTokens) return null;
    const key = word.toLowerCase();
    words.push(
      Object.hasOwn(meanings, key)
        ? (meanings[key] ?? word)
        : Object.hasOwn(meanings, word)
          ? (meanings[word] ?? word)
          : word,
    );
  }
  const parser = { words, at: 0 };
  const formula = parseLevel(parser, 0, 0);
  return formula !== null && parser.at === words.length ? formula : null;
}

interface Parser {
  words: readonly string[];
  at: number;
}

function parseLevel(parser: Parser, level: number, depth: number): BooleanFormula | null {
  const operator = levels[level];
  if (operator === undefined) return parseUnary(parser, depth + 1);
  let left = parseLevel(parser, level + 1, depth);
  while (left !== null && parser.words[parser.at] === operator) {
    parser.at += 1;
    const right = operator === "implies" ? parseLevel(parser, level, depth + 1) : parseLevel(parser, level + 1, depth);
    left = right === null || depth > maxDepth ? null : { type: operator, left, right };
  }
  return left;
}

function parseUnary(parser: Parser, depth: number): BooleanFormula | null {
  const word = parser.words[parser.at];
  if (word === undefined || depth > maxDepth) return null;
  parser.at += 1;
  if (word === "not") {
    const operand = parseUnary(parser, depth + 1);
    return operand === null ? null : { type: "not", operand };
  }
  if (word === "(") {
    const inner = parseLevel(parser, 0, depth);
    return inner !== null && parser.words[parser.at++] === ")" ? inner : null;
  }
  if (!/^[A-Za-z]\w*$/.test(word) || (levels as readonly string[]).includes(word)) return null;
  if (/^(?:true|false)$/i.test(word)) return { type: "constant", value: word.toLowerCase() === "true" };
  return { type: "variable", name: word };
}

/** The variables, in the order of their first appearance. */
export function variablesOf(formula: BooleanFormula): string[] {
  const parts = (part: BooleanFormula): string[] => {
    if (part.type === "variable") return [part.name];
    if (part.type === "constant") return [];
    return part.type === "not" ? parts(part.operand) : [...parts(part.left), ...parts(part.right)];
  };
  return [...new Set(parts(formula))];
}

/** The value; variables that are not assigned count as false. */
export function valueOf(formula: BooleanFormula, assignment: ReadonlyMap<string, boolean>): boolean {
  switch (formula.type) {
    case "variable":
      return assignment.get(formula.name) ?? false;
    case "constant":
      return formula.value;
    case "not":
      return !valueOf(formula.operand, assignment);
    case "and":
      return valueOf(formula.left, assignment) && valueOf(formula.right, assignment);
    case "or":
      return valueOf(formula.left, assignment) || valueOf(formula.right, assignment);
    case "implies":
      return !valueOf(formula.left, assignment) || valueOf(formula.right, assignment);
    case "iff":
      return valueOf(formula.left, assignment) === valueOf(formula.right, assignment);
  }
}
