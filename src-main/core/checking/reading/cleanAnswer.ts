const around: readonly RegExp[] = [
  /^\$\$([\s\S]*)\$\$$/,
  /^\$([^$]*)\$$/,
  /^\\\[([\s\S]*)\\\]$/,
  /^\\\(([\s\S]*)\\\)$/,
  /^\*\*([^*]*)\*\*$/,
  /^`([^`]*)`$/,
  /^"([^"]*)"$/,
];
const boxed = /^\\f?box(?:ed)?\s*\{([\s\S]*)\}$/;
const announced =
  /^(?:(?:so|thus|hence|therefore|and),?\s+)?(?:the\s+)?(?:final\s+|correct\s+)?(?:answer|solution|result)s?\s*(?:is|are|:|=)\s*:?\s*/i;
/** "negative 3", and what words say of infinity. */
const aboutWord =
  /^(?:(?:an?|the)\s+(?=\d)|(?:about|approximately|approx\.?|roughly|around|circa|ca\.|exactly|nearly)\s+|\\(?:approx|sim)\b\s*|[≈~]\s*)(?=[-+]?[\d\\$.(])/i;
const siunitx = /\\(?:SI|qty)\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const negativeWord = /^(?:negative|minus)\s+(?=[\d\\∞]|infinity\b)/i;
const stop = /(?:\s|\\[,;:! ]|(?<!\.)\.(?!\.)|[,;])+$/;

/** Whether the brace that opens before the text is closed only at its end. */
function isOneGroup(inner: string): boolean {
  let depth = 0;
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === "\\") at++;
    else if (inner[at] === "{") depth++;
    else if (inner[at] === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

/** `\kilo\metre\per\second` as `kilometre/second`. */
const plainSiunitx = (unit: string): string =>
  unit
    .replaceAll(/\\per\s*/g, "/")
    .replaceAll(/\\(?:squared)/g, "^2")
    .replaceAll(/\\(?:cubed)/g, "^3")
    .replaceAll(
      /\\(yotta|zetta|exa|peta|tera|giga|mega|kilo|hecto|deca|deci|centi|milli|micro|nano|pico|femto)\s*\\?/g,
      "$1",
    )
    .replaceAll(/\\(?=[a-zA-Z])/g, " ")
    .trim();

/** The answer without delimiters, box, emphasis, and full stop around it. */
export function cleanAnswer(source: string): string {
  let text = source
    .trim()
    .replaceAll(siunitx, (_, value: string, unit: string) => `${value} \\text{${plainSiunitx(unit)}}`);
  text = text.replaceAll(/\\(?:left|right)(?=\s*[()[\]|])|\\(?:displaystyle|textstyle)(?![a-zA-Z])/g, "").trim();
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(stop, "").replace(announced, "").replace(aboutWord, "").replace(negativeWord, "-").trim();
    for (const pattern of around) text = (pattern.exec(text)?.[1] ?? text).trim();
    const inner = boxed.exec(text)?.[1];
    if (inner !== undefined && isOneGroup(inner)) text = inner.trim();
  }
  return text;
}

const phrase =
  /^((?:[\p{L}'’-]+[ ,]+){0,9}[\p{L}'’-]+)(?:\s*:|\s+(?:is|are|equals|at|of|by|be)(?:\s+(?:at|by|equal to|about|approximately|only))?\s*:?)\s+(?=[-+]?[\d\\([{$.])(.*)$/isu;

/** Words that say more of the number than where to find it. */
const qualifying =
  /\b(?:decreas\w*|reduc\w*|drop\w*|fall\w*|fell|loss|loses?|lost|lower\w*|less|below|minus|negative|fewer|under|down|left|not|never|no|except|excluding|without|least|most|more|than|between|over|above)\b/i;

/** What stands behind words that only lead to it: `the vertex is at (1, 2)`, `an increase of 10%`. */
export function withoutPhrase(source: string): string {
  const text = source
    .replaceAll(/\\text\s*\{([^{}]*)\}/g, (whole, inner: string) =>
      /^[\p{L}\s,:]{3,}$/u.test(inner) && /\s/.test(inner) ? ` ${inner} ` : whole,
    )
    .trim();
  const [, before = "", rest] = phrase.exec(text) ?? [];
  // `x: 5, y: 6` and `median: 5, mean: 6` are values of several names.
  if (rest === undefined || !/\p{L}{3}/u.test(before) || /:/.test(rest) || qualifying.test(before)) return source;
  return rest.trim();
}
