/**
 * The text with code replaced by spaces of the same length: fenced blocks, and code in a line that holds a box. Code is no
 * answer; a number in backticks may be one.
 */
export function maskCode(text: string): string {
  if (!text.includes("`")) return text;
  const blank = (code: string): string => code.replaceAll(/[^\n]/g, " ");
  let masked = "";
  let at = 0;
  let newline = -1;
  for (;;) {
    const open = text.indexOf("`", at);
    if (open < 0) return masked + text.slice(at);
    masked += text.slice(at, open);
    const isFence = text.startsWith("```", open);
    const mark = isFence ? "```" : "`";
    const close = text.indexOf(mark, open + mark.length);
    if (newline < open) newline = text.indexOf("\n", open);
    if (newline < 0) newline = text.length;
    const isClosed = close >= 0 && (isFence || close < newline);
    // A fence that is not closed goes on to the end; a single backtick without a partner is nothing.
    const end = isClosed ? close + mark.length : isFence ? text.length : open + 1;
    const code = text.slice(open, end);
    masked += isFence || /\\f?box/.test(code) ? blank(code) : code;
    at = end;
  }
}
