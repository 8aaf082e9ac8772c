const tightSeparator = String.raw`\{,\}|\\[,;:! ]|['~_]`;
const grouped = (mark: string): string => String.raw`(?!0)\d{1,3}(${mark})\d{3}(?:\1\d{3})*(?!\d)`;

/** How numbers are written, as sticky patterns. */
export interface NumberPatterns {
  /** With separators of thousands, outside brackets: there a comma is one of them. */
  readonly outside: RegExp;
  readonly inside: RegExp;
  readonly plain: RegExp;
}

export const numberPatterns: Readonly<Record<"point" | "comma", NumberPatterns>> = {
  point: {
    outside: new RegExp(String.raw`${grouped(`,|${tightSeparator}| `)}(?:\.\d+)?`, "y"),
    inside: new RegExp(String.raw`${grouped(tightSeparator)}(?:\.\d+)?`, "y"),
    plain: /\d+(?:\.\d+|\.(?=\s*(?:\\(?:overline|bar|dot)\b|\(\d+\))))?|\.\d+/y,
  },
  comma: {
    outside: new RegExp(String.raw`${grouped(String.raw`\.|\\[,;:! ]|['~_ ]`)}(?:(?:,|\{,\})\d+)?`, "y"),
    inside: new RegExp(String.raw`${grouped(String.raw`\.|\\[,;:! ]|['~_]`)}(?:(?:,|\{,\})\d+)?`, "y"),
    plain: /\d+(?:(?:[.,]|\{,\})\d+|[.,](?=\s*(?:\\(?:overline|bar|dot)\b|\(\d+\))))?|[.,]\d+/y,
  },
};

/** A number as it was found, with a decimal point if it has one and nothing else but digits. */
export function plainDigits(found: string, decimal: "point" | "comma"): string {
  if (decimal === "point") return found.replaceAll(/[^\d.]/g, "");
  const hasThousands = /^[1-9]\d{0,2}[.]\d{3}(?:\D|$)/.test(found) || found.includes(",");
  const digits = hasThousands ? found.replaceAll(".", "") : found;
  return digits
    .replace("{,}", ",")
    .replace(",", ".")
    .replaceAll(/[^\d.]/g, "");
}
