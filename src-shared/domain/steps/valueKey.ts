const marks = /\\(?:left|right|displaystyle|limits|,|;|:|!|\s)|~|[$\s{}]/g;
const words = /\\(?:text|mathrm|operatorname)\s*\{[^{}]*\}/g;
/** `x = 5`, `f'(x) = 2x`. */
const name = /^[a-zA-Zα-ω]\w{0,3}'*(?:\([a-z,]{1,5}\))?=(?=.)/;
const fraction = /^([+-]?)\\frac(?:(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)|(\d)(\d))/;
const number = /^([+-]?\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?/;

/** A number in its shortest form. */
const numberKey = (value: number): string => String(Number(value.toPrecision(10)));

/** Nothing, a percent sign, or a unit and words. One letter that is no unit is an unknown: "2x"; "2sinx" is a formula. */
const isUnit = (text: string): boolean =>
  text === "" ||
  (/^[a-zA-Z°Ωµμ][a-zA-Z°Ωµμ²³/^\d.*·-]*$/.test(text) &&
    !/^(?:sin|cos|tan|cot|sec|csc|log|ln|exp|pi|mod|sqrt)/.test(text) &&
    (text.length > 1 || /[msghAVWJNKCLΩ]/.test(text)) &&
    // "2xy", "3ab": units of two letters are few.
    (text.length !== 2 ||
      /^(?:[kcmdµμn]?[mgslJWVANLΩ]|Hz|Pa|eV|pm|am|pH|cm|mm|km|kg|ms|ml|mA|kJ|kW|MW|°C|°F)$/.test(text)));

/**
 * What is the same for values that are plainly equal: written with other marks, as a fraction or a decimal, with or without a
 * unit and the name before it. Values that need algebra to be compared have different keys.
 */
export function valueKey(text: string): string {
  const plain = text
    .replaceAll("−", "-")
    .replaceAll(/\\[dt]frac/g, "\\frac")
    .replaceAll(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "\\frac$1/$2")
    .replaceAll(/\\pi\b/g, "π")
    .replaceAll(/\\sqrt\b/g, "√")
    .replaceAll(/\\(?:times|cdot)\b|[×·]/g, "*")
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replaceAll(words, "")
    .replaceAll(marks, "")
    .replace(name, "")
    .replace(/[.,;]+$/, "");
  const ratio = fraction.exec(plain);
  if (ratio !== null) {
    const [read, sign, above = ratio[4], below = ratio[5]] = ratio;
    if (Number(below) !== 0 && isUnit(plain.slice(read.length)))
      return numberKey(((sign === "-" ? -1 : 1) * Number(above)) / Number(below));
  }
  const value = number.exec(plain);
  if (value !== null) {
    const [read, above, below = "1"] = value;
    const rest = plain.slice(read.length);
    const percent = /^\\?%/.test(rest) ? "%" : "";
    if (Number(below) !== 0 && (percent !== "" || isUnit(rest)))
      return numberKey(Number(above) / Number(below)) + percent;
  }
  return plain.toLowerCase();
}
