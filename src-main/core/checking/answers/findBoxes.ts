/** A box that is closed, and not within another one. */
export interface Box {
  readonly content: string;
  /** Of the command with its braces, in the text. */
  readonly start: number;
  readonly end: number;
}

const opening = /(?:boxed|fbox)\s{0,9}\{/y;
const bare = /(?:boxed|fbox)\s{0,9}(-?\d[\d,.]{0,40}(?<=\d)|[A-Z])(?![A-Za-z])/y;

/** All boxes in one pass over the text; unclosed ones and those with nothing inside are left out. */
export function findBoxes(text: string, from = 0): Box[] {
  const boxes: Box[] = [];
  /** For each open brace where its box began, or null. */
  const open: ({ start: number; inner: number } | null)[] = [];
  let openBoxes = 0;
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "{") open.push(null);
    else if (character === "}") {
      const box = open.pop();
      if (!box) continue;
      openBoxes--;
      const content = text.slice(box.inner, at).trim();
      if (openBoxes > 0 || content === "") continue;
      // What lies inside this one is part of it.
      while ((boxes.at(-1)?.start ?? -1) > box.start) boxes.pop();
      boxes.push({ content, start: box.start, end: at + 1 });
    } else if (character === "\\") {
      // Some models write every backslash twice.
      const command = text[at + 1] === "\\" && match(opening, at + 2) !== null ? at + 2 : at + 1;
      const found = match(opening, command);
      const single = found === null ? match(bare, command) : null;
      if (found !== null) {
        open.push({ start: at, inner: command + found[0].length });
        openBoxes++;
        at = command + found[0].length - 1;
      } else if (single !== null && openBoxes === 0) {
        boxes.push({ content: single[1]!, start: at, end: command + single[0].length });
        at = command + single[0].length - 1;
      } else at++;
    }
  }
  return boxes;
}
