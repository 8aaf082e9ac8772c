const functionNames = new Set(
  "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln log lg exp sqrt cbrt abs pi theta alpha beta gamma lambda mu omega phi infinity inf max min gcd lcm mod".split(
    " ",
  ),
);
/** Short English words, and units, that would pass as products of variables. */
const otherWords = new Set(
  `a an as at be by do go he if in is it me my no of on or so to up us we am and are but can did end few for get had has her him his how its let
  not now off old one our out own put say see she the too two use was way who why you all any ans ask yes sum eq lhs rhs ten six big odd even per
  mean area root cm mm km kg mg ml cl dl ft yd lb oz hr hrs min sec mph rad deg mol`.split(/\s+/),
);

/** Whether a text holds nothing but a formula, in LaTeX or plain: no words, balanced brackets, something to compute with. */
export function isFormula(text: string): boolean {
  if (text.trim() === "" || text.length > 2_000 || /[?!"#@_]\s|[;:"]|\\text|[.,;]$/.test(text)) return false;
  if (!/[\d\p{L}]/u.test(text) || !hasBalancedBrackets(text)) return false;
  const bare = text.replace(/\\(?:left|right|operatorname|mathrm)\b/g, " ").replace(/\\[a-zA-Z]+/g, " ");
  return (bare.match(/\p{L}+/gu) ?? []).every(isMathematicalWord);
}

function isMathematicalWord(word: string): boolean {
  if (functionNames.has(word.toLowerCase())) return true;
  // Products such as `xy` and `abc`, a differential such as `dx`.
  return word.length === 1
    ? true
    : word.length <= 3 &&
        !otherWords.has(word.toLowerCase()) &&
        /^[a-zA-Zα-ωπθ]+$/.test(word) &&
        !/^[A-Z][a-z]/.test(word);
}

function hasBalancedBrackets(text: string): boolean {
  const closing: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
  const open: string[] = [];
  for (const character of text) {
    if (Object.hasOwn(closing, character)) open.push(closing[character] ?? "");
    else if (/[)\]}]/.test(character) && open.pop() !== character) return false;
    if (open.length > 200) return false;
  }
  return open.length === 0;
}
