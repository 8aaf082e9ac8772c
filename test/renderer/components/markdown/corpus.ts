/** Texts such as a model writes, with every kind of block. */
export const corpus: readonly string[] = [
  `# Solving

Let \\(x_1\\) be *the* root, and **note** that $a<b$ costs $5 and $6.
A second line with \`code $x$\` and a [link](https://example.org "title").

\\[
\\int_0^1 x\\,dx
\\]

- one
- two
  - nested \\(y\\)
    \`\`\`python
    print("in a list")
    \`\`\`

- loose after a blank line

  with a paragraph and
  \\[
  + z
  \\]
1. a new list
2. with $$display$$ inside

| quantity | value |
|:---------|------:|
| \\(v\\) | 3 m/s |
| b | **4** |

> quoted
> - list
lazy line

Setext
======

Another
---

\`\`\`js
const x = 1; // \\(not maths\\)

# no heading
\`\`\`

~~~
open in tildes \`\`\`
~~~
Text right after.
$$
a = b
- c
$$
---
***
[a]: https://example.org
See [a], <https://example.org> and www.example.org.

    indented code
    $ x $

- [ ] to do
- [x] done

\\begin{align}
a &= b \\\\[2pt]
c &= d
\\end{align}
The end: <b>no</b> &lt;html&gt; ![image](http://example.org/a.png)`,
  "para\n- list\n\n\n\n- more\n* other\n\n\ntext\r\nwith\rreturns\r\n\r\n> a\n\nb",
  "An unclosed \\( formula\n\nand \\[ one\nthat ends\n\nwith a paragraph",
  "An unclosed\n\\[\n# block\n\nand a paragraph.\n\n$$\nunclosed at the end",
  "```\nnever closed\n\n- x\n# y",
  "\\[ a\n\n\\] b\n\\[ c \\] d\n\n\\[ e \\]\n===\nTitle\n\\[ f \\]\n---",
  "1. a\n\n   b\n\n2. c\n\n10. d\n\n3) e\n- f\n+ g\n\n\n\n   h",
  "| a |\n|---|\n| 1 |\n\n| not | a table |\n\na | b\n-|-\n1 | 2\n> q",
  "שלום \\(x\\) עולם\n\n- مرحبا\n\n\u0000 NUL and 😀 astral",
];

const pieces: readonly string[] = [
  ..."\n,\n,\n\n,\n\n,\n   ,- ,* ,1. ,2) ,> ,# ,===,---,***,```,```js\n,~~~,| x,|,|-|,    code,\t,\\[,\\],$$,$x$,$,\\(y\\),\\(".split(
    ",",
  ),
  ..."\\begin{align},\\end{align},\n\\[\nx\n\\]\n,\n$$\n,\n```\n,|a|b|\n|-|-|\n|1|2|\n,[l](http://x),<div>,<!-- ,`c`,`,_e_,*, ,  \n,\\,x,=,-,\r\n,&amp;,- [ ] t,word, **b** c".split(
    ",",
  ),
];

/** A function that gives numbers from 0 to 1, the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text of pieces of Markdown in no sensible order. */
export function randomMarkdown(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)]).join("");
}

/** A text cut into pieces of random length. */
export function randomPieces(text: string, random: () => number, longest: number): string[] {
  const cut: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + 1 + Math.floor(random() * longest);
    cut.push(text.slice(start, end));
    start = end;
  }
  return cut;
}
