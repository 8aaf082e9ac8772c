/** A sign of OMX, as in cmex: these hang from the point at which they are set. */
export interface LargeSign {
  readonly kind: "delimiter" | "piece" | "operator" | "root" | "accent";
  /** LaTeX; of a piece the delimiter that it is a piece of. */
  readonly latex: string;
  /** How far it reaches down, in sizes of the font. */
  readonly depth: number;
}

const signs: (LargeSign | undefined)[] = [];

const add = (kind: LargeSign["kind"], depth: number, first: number, latex: string): void => {
  for (const [index, word] of latex.trim().split(/\s+/).entries())
    if (word !== "_") signs[first + index] = { kind, latex: word, depth };
};

const sixteen = String.raw`( ) [ ] \lfloor \rfloor \lceil \rceil \{ \} \langle \rangle`;
add("delimiter", 1.16, 0x00, sixteen);
add("piece", 0.6, 0x0c, String.raw`| \|`);
add("delimiter", 1.16, 0x0e, String.raw`/ \backslash`);
add("delimiter", 1.76, 0x10, "( )");
add("delimiter", 2.36, 0x12, String.raw`${sixteen} / \backslash`);
add("delimiter", 2.96, 0x20, String.raw`${sixteen} / \backslash`);
add("delimiter", 1.76, 0x2e, String.raw`/ \backslash`);
add("piece", 1.76, 0x30, "( ) [ ] [ ]");
add("piece", 0.6, 0x36, "[ ]");
add("piece", 0.9, 0x38, String.raw`\{ \} \{ \}`);
add("piece", 1.8, 0x3c, String.raw`\{ \}`);
add("piece", 0.3, 0x3e, String.raw`\{`);
add("piece", 1.76, 0x40, "( )");
add("piece", 0.6, 0x42, "( )");
add("delimiter", 1.76, 0x44, String.raw`\langle \rangle`);
add("operator", 1, 0x46, String.raw`\bigsqcup _ _ _ \bigodot _ \bigoplus _ \bigotimes`);
add("operator", 1.4, 0x47, String.raw`\bigsqcup _ _ _ \bigodot _ \bigoplus _ \bigotimes`);
add("operator", 1.11, 0x48, String.raw`\oint`);
add("operator", 2.22, 0x49, String.raw`\oint`);
const operators = String.raw`\sum \prod \int \bigcup \bigcap \biguplus \bigwedge \bigvee`;
add("operator", 1, 0x50, operators);
add("operator", 1.4, 0x58, operators);
add("operator", 1.11, 0x52, String.raw`\int`);
add("operator", 2.22, 0x5a, String.raw`\int`);
add("operator", 1, 0x60, String.raw`\coprod`);
add("operator", 1.4, 0x61, String.raw`\coprod`);
add("accent", 0, 0x62, String.raw`\widehat \widehat \widehat \widetilde \widetilde \widetilde`);
add("delimiter", 1.76, 0x68, String.raw`[ ] \lfloor \rfloor \lceil \rceil \{ \}`);
add("root", 1.16, 0x70, String.raw`\sqrt`);
add("root", 1.76, 0x71, String.raw`\sqrt`);
add("root", 2.36, 0x72, String.raw`\sqrt`);
add("root", 2.96, 0x73, String.raw`\sqrt`);
add("root", 1.8, 0x74, String.raw`\sqrt`);
add("root", 0.6, 0x75, String.raw`\sqrt \sqrt`);

/** By number in the font. */
export const largeSigns: readonly (LargeSign | undefined)[] = signs;
