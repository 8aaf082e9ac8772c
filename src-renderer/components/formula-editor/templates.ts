/** What can be put into a formula by a button. `#@` is what is selected, `#?` a gap to be filled. */
export const templates = [
  { name: "fraction", face: "\\tfrac{a}{b}", template: "\\frac{#@}{#?}" },
  { name: "root", face: "\\sqrt{a}", template: "\\sqrt{#@}" },
  { name: "power", face: "a^n", template: "#@^{#?}" },
  { name: "index", face: "a_n", template: "#@_{#?}" },
  { name: "integral", face: "\\int", template: "\\int_{#?}^{#?}#?" },
  { name: "sum", face: "\\sum", template: "\\sum_{#?}^{#?}#?" },
  { name: "limit", face: "\\lim", template: "\\lim_{#?\\to#?}#?" },
  {
    name: "matrix",
    face: "(\\begin{smallmatrix}a&b\\\\c&d\\end{smallmatrix})",
    template: "\\begin{pmatrix}#?&#?\\\\#?&#?\\end{pmatrix}",
  },
  { name: "vector", face: "\\vec a", template: "\\vec{#@}" },
  { name: "pi", face: "\\pi", template: "\\pi" },
] as const;
