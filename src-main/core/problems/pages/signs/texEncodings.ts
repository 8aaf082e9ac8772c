/**
 * What the numbers in TeX's mathematical fonts stand for, as LaTeX. From "The TeXbook", appendix F, and the
 * declarations of LaTeX's `fontmath.ltx`, `amssymb.sty` and `amsfonts.sty`.
 */
export type TexEncoding = readonly (string | undefined)[];

/** Entries between blanks from `first` on, `_` where there is none. */
const table = (...runs: (readonly [first: number, entries: string])[]): TexEncoding => {
  const entries: (string | undefined)[] = [];
  for (const [first, words] of runs)
    for (const [index, word] of words.trim().split(/\s+/).entries()) if (word !== "_") entries[first + index] = word;
  return entries;
};

const alphabet = (command: string, first: number, letters: string): readonly [number, string] => [
  first,
  letters
    .split("")
    .map((letter) => (command === "" ? letter : `\\${command}{${letter}}`))
    .join(" "),
];

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const small = "abcdefghijklmnopqrstuvwxyz";

/** OML: letters, as in cmmi. */
export const oml = table(
  [0x00, String.raw`\Gamma \Delta \Theta \Lambda \Xi \Pi \Sigma \Upsilon \Phi \Psi \Omega`],
  [
    0x0b,
    String.raw`\alpha \beta \gamma \delta \epsilon \zeta \eta \theta \iota \kappa \lambda \mu \nu \xi \pi \rho \sigma
      \tau \upsilon \phi \chi \psi \omega \varepsilon \vartheta \varpi \varrho \varsigma \varphi \leftharpoonup
      \leftharpoondown \rightharpoonup \rightharpoondown _ _ \triangleright \triangleleft 0 1 2 3 4 5 6 7 8 9 . , < / >
      \star \partial`,
  ],
  alphabet("", 0x41, capitals),
  [0x5b, String.raw`\flat \natural \sharp \smile \frown \ell`],
  alphabet("", 0x61, small),
  [0x7b, String.raw`\imath \jmath \wp \vec`],
);

/** OMS: signs, as in cmsy. */
export const oms = table(
  [
    0x00,
    String.raw`- \cdot \times * \div \diamond \pm \mp \oplus \ominus \otimes \oslash \odot \bigcirc \circ \bullet
      \asymp \equiv \subseteq \supseteq \leq \geq \preceq \succeq \sim \approx \subset \supset \ll \gg \prec \succ
      \leftarrow \rightarrow \uparrow \downarrow \leftrightarrow \nearrow \searrow \simeq \Leftarrow \Rightarrow \Uparrow
      \Downarrow \Leftrightarrow \nwarrow \swarrow \propto ' \infty \in \ni \triangle \bigtriangledown \not \mapstochar
      \forall \exists \neg \emptyset \Re \Im \top \bot \aleph`,
  ],
  alphabet("mathcal", 0x41, capitals),
  [
    0x5b,
    String.raw`\cup \cap \uplus \wedge \vee \vdash \dashv \lfloor \rfloor \lceil \rceil \{ \} \langle \rangle | \|
      \updownarrow \Updownarrow \setminus \wr \sqrt \amalg \nabla \smallint \sqcup \sqcap \sqsubseteq \sqsupseteq \S
      \dagger \ddagger \P \clubsuit \diamondsuit \heartsuit \spadesuit`,
  ],
);

/** MSA: signs of the American Mathematical Society. */
export const msa = table([
  0x00,
  String.raw`\boxdot \boxplus \boxtimes \square \blacksquare \centerdot \lozenge \blacklozenge \circlearrowright
      \circlearrowleft \rightleftharpoons \leftrightharpoons \boxminus \Vdash \Vvdash \vDash \twoheadrightarrow
      \twoheadleftarrow \leftleftarrows \rightrightarrows \upuparrows \downdownarrows \upharpoonright \downharpoonright
      \upharpoonleft \downharpoonleft \rightarrowtail \leftarrowtail \leftrightarrows \rightleftarrows \Lsh \Rsh
      \rightsquigarrow \leftrightsquigarrow \looparrowleft \looparrowright \circeq \succsim \gtrsim \gtrapprox \multimap
      \therefore \because \doteqdot \triangleq \precsim \lesssim \lessapprox \eqslantless \eqslantgtr \curlyeqprec
      \curlyeqsucc \preccurlyeq \leqq \leqslant \lessgtr \backprime _ \risingdotseq \fallingdotseq \succcurlyeq \geqq
      \geqslant \gtrless _ _ \vartriangleright \vartriangleleft \trianglerighteq \trianglelefteq \bigstar \between
      \blacktriangledown \blacktriangleright \blacktriangleleft _ _ \vartriangle \blacktriangle \triangledown \eqcirc
      \lesseqgtr \gtreqless \lesseqqgtr \gtreqqless \yen \Rrightarrow \Lleftarrow \checkmark \veebar \barwedge
      \doublebarwedge \angle \measuredangle \sphericalangle \varpropto \smallsmile \smallfrown \Subset \Supset \Cup \Cap
      \curlywedge \curlyvee \leftthreetimes \rightthreetimes \subseteqq \supseteqq \bumpeq \Bumpeq \lll \ggg \ulcorner
      \urcorner \circledR \circledS \pitchfork \dotplus \backsim \backsimeq \llcorner \lrcorner \maltese \complement
      \intercal \circledcirc \circledast \circleddash`,
]);

/** MSB: letters with double strokes, and negated relations. */
export const msb = table(
  [
    0x00,
    String.raw`\lvertneqq \gvertneqq \nleq \ngeq \nless \ngtr \nprec \nsucc \lneqq \gneqq \nleqslant \ngeqslant \lneq
      \gneq \npreceq \nsucceq \precnsim \succnsim \lnsim \gnsim \nleqq \ngeqq \precneqq \succneqq \precnapprox
      \succnapprox \lnapprox \gnapprox \nsim \ncong \diagup \diagdown \varsubsetneq \varsupsetneq \nsubseteqq
      \nsupseteqq \subsetneqq \supsetneqq \varsubsetneqq \varsupsetneqq \subsetneq \supsetneq \nsubseteq \nsupseteq
      \nparallel \nmid \nshortmid \nshortparallel \nvdash \nVdash \nvDash \nVDash \ntrianglerighteq \ntrianglelefteq
      \ntriangleleft \ntriangleright \nleftarrow \nrightarrow \nLeftarrow \nRightarrow \nLeftrightarrow \nleftrightarrow
      \divideontimes \varnothing \nexists`,
  ],
  alphabet("mathbb", 0x41, capitals),
  [0x66, String.raw`\mho \eth \eqsim \beth \gimel \daleth \lessdot \gtrdot \ltimes \rtimes \shortmid \shortparallel`],
  [
    0x72,
    String.raw`\smallsetminus \thicksim \thickapprox \approxeq \succapprox \precapprox \curvearrowleft
      \curvearrowright \digamma \varkappa \Bbbk \hslash \hbar \backepsilon`,
  ],
);

export const fraktur = table(alphabet("mathfrak", 0x41, capitals), alphabet("mathfrak", 0x61, small));
export const script = table(alphabet("mathscr", 0x41, capitals));
export const doubleStruck = table(alphabet("mathbb", 0x41, capitals));
