import type { FunctionName } from "./Expression.ts";

// prettier-ignore
/** Every way of writing a function of one argument that is known by name. */
export const functionNames: ReadonlyMap<string, FunctionName | "ln" | "log" | "lg" | "exp" | "abs" | "sqrt" | "cbrt" | "floor" | "ceil" | "re" | "im" | "arg" | "conj" | "cis"> = new Map([
  ["sin", "sin"], ["cos", "cos"], ["tan", "tan"], ["tg", "tan"], ["cot", "cot"], ["ctg", "cot"], ["sec", "sec"], ["csc", "csc"], ["cosec", "csc"],
  ["arcsin", "arcsin"], ["arccos", "arccos"], ["arctan", "arctan"], ["arctg", "arctan"], ["arccot", "arccot"], ["arcsec", "arcsec"], ["arccsc", "arccsc"],
  ["asin", "arcsin"], ["acos", "arccos"], ["atan", "arctan"],
  ["sinh", "sinh"], ["cosh", "cosh"], ["tanh", "tanh"], ["coth", "coth"], ["sech", "sech"], ["csch", "csch"],
  ["arsinh", "arsinh"], ["arcsinh", "arsinh"], ["asinh", "arsinh"], ["arcosh", "arcosh"], ["arccosh", "arcosh"], ["acosh", "arcosh"],
  ["artanh", "artanh"], ["arctanh", "artanh"], ["atanh", "artanh"], ["sgn", "sign"], ["sign", "sign"],
  ["ln", "ln"], ["log", "log"], ["lg", "lg"], ["exp", "exp"], ["abs", "abs"], ["sqrt", "sqrt"], ["cbrt", "cbrt"],
  ["floor", "floor"], ["ceil", "ceil"], ["Re", "re"], ["Im", "im"], ["arg", "arg"], ["conj", "conj"], ["cis", "cis"],
] as const);

/** Functions of several arguments. */
export const manyArgumentNames: ReadonlySet<string> = new Set(["min", "max", "gcd", "lcm", "mod", "binom", "diag"]);

// prettier-ignore
export const greekNames: ReadonlySet<string> = new Set([
  "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau",
  "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega",
]);

/** Words that stand between parts of an answer rather than for a quantity. */
export const joiningWords: ReadonlySet<string> = new Set(["and", "or", "in", "where", "for", "if", "when", "with"]);

// prettier-ignore
/** LaTeX commands that mean the same as a mark. */
export const markCommands: ReadonlyMap<string, string> = new Map([
  ["cdot", "*"], ["times", "*"], ["ast", "*"], ["bullet", "*"], ["div", "/"], ["le", "<="], ["leq", "<="], ["leqslant", "<="], ["leqq", "<="], ["ge", ">="], ["geq", ">="],
  ["geqslant", ">="], ["geqq", ">="], ["lt", "<"], ["gt", ">"], ["ne", "!="], ["neq", "!="], ["approx", "≈"], ["simeq", "≈"], ["doteq", "≈"], ["equiv", "equiv"],
  ["lbrace", "\\{"], ["rbrace", "\\}"], ["lbrack", "["], ["rbrack", "]"], ["lparen", "("], ["rparen", ")"], ["vert", "|"], ["mid", "|"], ["lvert", "lvert"], ["rvert", "rvert"],
  ["Vert", "norm"], ["lVert", "norm"], ["rVert", "norm"], ["colon", ":"], ["dfrac", "frac"], ["tfrac", "frac"], ["cfrac", "frac"], ["dbinom", "binom"], ["tbinom", "binom"],
  ["land", "and"], ["wedge", "and"], ["lor", "or"], ["vee", "or"], ["emptyset", "emptyset"], ["varnothing", "emptyset"], ["infty", "infinity"], ["infin", "infinity"],
  ["degree", "degree"], ["circ", "circ"], ["prime", "'"], ["ldots", "..."], ["dots", "..."], ["cdots", "..."], ["dotsc", "..."], ["to", "to"], ["rightarrow", "to"], ["longrightarrow", "to"],
  ["backslash", "setminus"], ["bar", "overline"], ["widehat", "hat"], ["overrightarrow", "vec"], ["varphi", "phi"], ["varepsilon", "epsilon"], ["vartheta", "theta"],
]);

// prettier-ignore
/** LaTeX commands that only change how a formula looks. */
export const lookCommands: ReadonlySet<string> = new Set([
  "left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "Biggl", "Biggr", "displaystyle", "textstyle", "scriptstyle",
  "limits", "nolimits", "mathstrut", "strut", "rm", "bf", "it", "boldmath", "nonumber", "notag", "hfill", "allowbreak", "nobreak", "relax", "protect", "tiny", "small", "large", "Large",
]);

/** LaTeX commands that are white space. */
export const spaceCommands: ReadonlySet<string> = new Set([
  "quad",
  "qquad",
  "enspace",
  "thinspace",
  "space",
  "negthinspace",
]);

/** LaTeX commands whose argument is text. */
export const textCommands: ReadonlySet<string> = new Set([
  "text",
  "textrm",
  "textbf",
  "textit",
  "textnormal",
  "textsf",
  "texttt",
  "mbox",
  "hbox",
  "mathrm",
  "operatorname",
  "mathsf",
  "mathtt",
  "unit",
  "si",
]);

/** LaTeX commands that set a letter in another face, which is read as the letter itself. */
export const faceCommands: ReadonlySet<string> = new Set([
  "mathbf",
  "boldsymbol",
  "bm",
  "mathit",
  "mathcal",
  "mathnormal",
  "symbf",
  "pmb",
  "ensuremath",
  "mathop",
  "mathord",
  "boxed",
  "fbox",
  "underline",
  "underbrace",
  "smash",
]);

/** LaTeX commands that are dropped with their argument. */
export const hiddenArgument: ReadonlySet<string> = new Set([
  "hspace",
  "vspace",
  "color",
  "label",
  "tag",
  "phantom",
  "hphantom",
  "vphantom",
  "textcolor",
]);
