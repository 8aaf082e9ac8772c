import { apply, constantOf, numberOf, symbolOf } from "./build.ts";
import type { Expression, FunctionName, Relation, Statement } from "./Expression.ts";
import { limits } from "./limits.ts";
import { ParseError } from "./ParseError.ts";
import { Rational } from "./Rational.ts";
import { readLargeOperator } from "./readLargeOperator.ts";
import { readNumber } from "./readNumber.ts";
import { readPiecewise } from "./readPiecewise.ts";
import type { Token } from "./Token.ts";
import { TokenReader } from "./TokenReader.ts";
import { functionNames, greekNames, joiningWords, manyArgumentNames } from "./vocabulary.ts";

/**
 * A text that can be read in two ways: `a/bc`, the base of a bare `log`, and `2e-3`, which is a number in scientific
 * notation or Euler's number less three.
 */
export type Ambiguity = "slash" | "log" | "exponent";

export interface ParseOptions {
  /** `i` and `e` are constants unless they are named here; `f(x)` is a product if `f` is. */
  readonly variables?: ReadonlySet<string>;
  /** Takes the other of two readings. */
  readonly otherwise?: Ambiguity;
}

const relations: ReadonlyMap<string, Relation> = new Map([
  ["=", "="],
  ["!=", "!="],
  ["<", "<"],
  ["<=", "<="],
  [">", ">"],
  [">=", ">="],
  ["≈", "≈"],
  ["equiv", "="],
]);

const inverses: Readonly<Partial<Record<FunctionName, FunctionName>>> = {
  sin: "arcsin",
  cos: "arccos",
  tan: "arctan",
  cot: "arccot",
  sec: "arcsec",
  csc: "arccsc",
  sinh: "arsinh",
  cosh: "arcosh",
  tanh: "artanh",
};

const factorMarks = new Set(
  "( [ { \\{ frac sqrt binom lfloor lceil lvert infinity overline hat vec sum prod int lim".split(" "),
);
const calledNames = new Set(["f", "g", "h", "F", "G", "H"]);

/** Reads the grammar of formulas from tokens: LaTeX and calculator text alike. */
export class FormulaParser {
  readonly reader: TokenReader;
  readonly ambiguities = new Set<Ambiguity>();
  readonly #options: ParseOptions;
  readonly #variables: Set<string>;
  #nodes = 0;
  #bars = 0;

  constructor(tokens: readonly Token[], options: ParseOptions = {}) {
    this.reader = new TokenReader(tokens);
    this.#options = options;
    this.#variables = new Set(options.variables);
  }

  /** Everything up to the end: one expression, or several with relations between them. */
  statement(): Statement {
    const sides = [this.sum()];
    const found: Relation[] = [];
    for (let relation = this.#relation(); relation !== undefined; relation = this.#relation()) {
      found.push(relation);
      sides.push(this.sum());
    }
    if (!this.reader.atEnd) throw this.reader.unexpected();
    return { sides, relations: found };
  }

  /** From here on the name is a variable, also if it is `i`. */
  declare(name: string): void {
    this.#variables.add(name);
  }

  sum(): Expression {
    return this.reader.nested(() => {
      const terms: Expression[] = [];
      do {
        let negative = false;
        while (this.reader.sees("+") || this.reader.sees("-"))
          if (this.reader.take().text === "-") negative = !negative;
        const term = this.product();
        terms.push(negative ? this.#node(apply("negate", term)) : term);
      } while (this.reader.sees("+") || this.reader.sees("-"));
      return terms.length === 1 ? terms[0]! : this.#node(apply("add", ...terms));
    });
  }

  product(): Expression {
    let factors = [this.#power()];
    const joined = (): Expression => (factors.length === 1 ? factors[0]! : this.#node(apply("multiply", ...factors)));
    for (;;) {
      const { reader } = this;
      if (reader.accept("*")) factors.push(this.#signed());
      // An engineer's phasor: size and angle.
      else if (reader.accept("angle")) factors.push(this.#node(unitPhasor(this.#signed())));
      else if (reader.accept("/")) factors = [this.#node(apply("divide", joined(), this.#divisor(factors.at(-1)!)))];
      else if (reader.peek()?.type === "function" && /^p?mod$/.test(reader.peek()!.text)) {
        reader.take();
        factors = [this.#node(apply("modulo", joined(), this.#power()))];
      } else if (this.#startsFactor()) {
        // Two numbers side by side are a list or a mistake, never a product.
        if (reader.peek()?.type === "number" && factors.at(-1)?.type === "number") throw reader.unexpected();
        factors.push(this.#power());
      } else return joined();
    }
  }

  /** A group in braces, or what LaTeX takes as an argument without them: one digit, one letter, one command. */
  argument(): Expression {
    const { reader } = this;
    if (reader.accept("{")) return this.#closed("}");
    if (reader.peek()?.type === "number") return this.#number(reader.takeDigit());
    return this.primary();
  }

  /** An exponent, or a bound of a sum: a group, or a signed number, name or function. */
  script(): Expression {
    const { reader } = this;
    if (reader.accept("{")) return this.#closed("}");
    if (reader.accept("-")) return this.#node(apply("negate", this.script()));
    reader.accept("+");
    return this.reader.nested(() => this.primary());
  }

  primary(): Expression {
    const { reader } = this;
    const token = reader.take();
    if (token.type === "number") return this.#number(token);
    if (token.type === "function") return this.#function(token.text);
    if (token.type === "name") return this.#name(token.text);
    if (token.type === "word") {
      if (joiningWords.has(token.text))
        throw new ParseError("not-mathematics", `"${token.text}" is not expected there`);
      return this.#name(token.text);
    }
    switch (token.text) {
      case "(":
        return this.#closed(")");
      case "[":
        return this.#closed("]");
      case "{":
        return this.#closed("}");
      case "|":
      case "lvert":
      case "norm":
        return this.#absolute(token.text);
      case "lfloor":
        return this.#node(apply("floor", this.#closed("rfloor")));
      case "lceil":
        return this.#node(apply("ceiling", this.#closed("rceil")));
      case "infinity":
        return constantOf("infinity");
      case "sqrt":
        return this.#root();
      case "frac":
        return reader.nested(() => this.#fraction());
      case "binom":
        return this.#node(apply("binomial", this.argument(), this.argument()));
      case "overline":
        return this.#node(apply("conjugate", this.argument()));
      case "hat":
      case "vec":
        return symbolOf(`${token.text} ${this.#plainName()}`);
      case "begin cases":
        return this.#node(readPiecewise(this));
      case "sum":
      case "prod":
      case "int":
      case "lim": {
        const command = token.text;
        return this.#node(reader.nested(() => readLargeOperator(command, this)));
      }
      default:
        throw new ParseError("not-mathematics", `"${token.text}" is not expected there`);
    }
  }

  #relation(): Relation | undefined {
    const token = this.reader.peek();
    const relation = token?.type === "mark" ? relations.get(token.text) : undefined;
    if (relation !== undefined) this.reader.take();
    return relation;
  }

  /** Reads up to the closing bracket; the opening one is taken already. */
  #closed(mark: string): Expression {
    const bars = this.#bars;
    this.#bars = 0;
    let inner = this.sum();
    // The primitive of TeX: everything before it in the group over everything after it.
    if (this.reader.accept("over")) inner = this.#node(apply("divide", inner, this.sum()));
    else if (this.reader.accept("choose")) inner = this.#node(apply("binomial", inner, this.sum()));
    this.reader.expect(mark);
    this.#bars = bars;
    return inner;
  }

  #arguments(): Expression[] {
    const found = [this.sum()];
    while (this.reader.accept(",")) found.push(this.sum());
    this.reader.expect(")");
    return found;
  }

  #absolute(mark: string): Expression {
    if (mark === "lvert") return this.#node(apply("abs", this.#closed("rvert")));
    this.#bars++;
    const inner = this.sum();
    this.reader.expect(mark);
    this.#bars--;
    return this.#node(apply("abs", inner));
  }

  #signed(): Expression {
    if (this.reader.accept("-")) return this.#node(apply("negate", this.#power()));
    this.reader.accept("+");
    return this.#power();
  }

  #startsFactor(): boolean {
    const token = this.reader.peek();
    if (token === undefined) return false;
    if (token.type === "number" || token.type === "name" || token.type === "function") return true;
    if (token.type === "word") return !joiningWords.has(token.text);
    if (token.text === "|" || token.text === "norm") return this.#bars === 0;
    return factorMarks.has(token.text);
  }

  /** What stands under a slash. In `a/bc` that is both letters, in `1/2x` the two. */
  #divisor(left: Expression): Expression {
    const first = this.#signed();
    if (!this.#startsFactor() || this.reader.peek()?.type === "word") return first;
    this.ambiguities.add("slash");
    const loose = (left.type === "number" && first.type === "number") || this.reader.peek()?.spaced === true;
    if (loose !== (this.#options.otherwise === "slash")) return first;
    const factors = [first];
    while (this.#startsFactor()) factors.push(this.#power());
    return this.#node(apply("multiply", ...factors));
  }

  /** A factor with what follows it: exponents, factorials, degrees, per cent. */
  #power(): Expression {
    return this.reader.nested(() => {
      let base = this.primary();
      for (;;) {
        const { reader } = this;
        if (reader.accept("!")) base = this.#node(apply("factorial", base));
        else if (reader.accept("%")) base = this.#node(apply("divide", base, numberOf(100)));
        else if (this.#degrees()) base = this.#node(apply("multiply", base, degree));
        else if (reader.accept("^")) base = this.#node(apply("power", base, this.#exponent()));
        else return base;
      }
    });
  }

  #exponent(): Expression {
    return this.reader.nested(() => {
      const exponent = this.script();
      return this.reader.accept("^") ? this.#node(apply("power", exponent, this.#exponent())) : exponent;
    });
  }

  #degrees(): boolean {
    const { reader } = this;
    if (reader.accept("degree")) return true;
    if (reader.sees("^") && (reader.sees("circ", 1) || reader.sees("degree", 1))) {
      reader.take();
      reader.take();
      return true;
    }
    if (!(reader.sees("^") && reader.sees("{", 1) && reader.sees("circ", 2) && reader.sees("}", 3))) return false;
    for (let count = 0; count < 4; count++) reader.take();
    return true;
  }

  #number(token: Token): Expression {
    this.#node(undefined);
    return readNumber(token, this, this.#options.otherwise === "exponent");
  }

  #name(text: string): Expression {
    const { reader } = this;
    let name = text;
    const next = reader.peek();
    const isConstant = /^(?:[ei]|pi)$/.test(text) && !this.#variables.has(text);
    if (reader.accept("_")) name += `_${this.#plainName()}`;
    else if (
      !isConstant &&
      /^[A-Za-z]$/.test(text) &&
      next?.type === "number" &&
      !next.spaced &&
      /^\d\d?$/.test(next.text)
    )
      name += `_${reader.take().text}`;
    else if (isConstant) return constantOf(text as "e" | "i" | "pi");
    while (reader.accept("'")) name += "'";
    if (reader.sees("^") && reader.sees("{", 1) && reader.sees("'", 2)) {
      reader.take();
      reader.take();
      while (reader.accept("'")) name += "'";
      reader.expect("}");
    }
    const isCalled = calledNames.has(name.replace(/[_'].*/, "")) || name.endsWith("'");
    if (!isCalled || this.#variables.has(name) || !reader.sees("(")) return this.#node(symbolOf(name));
    reader.take();
    return this.#node(apply("call", symbolOf(name), ...this.#arguments()));
  }

  /** What is under a bar or in an index, as text: `max`, `1`, `n+1`. */
  #plainName(): string {
    const { reader } = this;
    if (!reader.accept("{")) return reader.take().text;
    let name = "";
    for (let depth = 1; ;) {
      const token = reader.take();
      if (token.type === "mark" && token.text === "{") depth++;
      else if (token.type === "mark" && token.text === "}" && --depth === 0) return name;
      else name += token.text;
    }
  }

  #root(): Expression {
    const { reader } = this;
    const degreeOf = reader.accept("[") ? this.#closed("]") : numberOf(2);
    if (reader.accept("{")) return this.#node(apply("root", this.#closed("}"), degreeOf));
    return this.#node(
      apply(
        "root",
        reader.nested(() => this.primary()),
        degreeOf,
      ),
    );
  }

  #fraction(): Expression {
    const variable = this.#differential();
    if (typeof variable === "string") return symbolOf(variable);
    if (variable !== undefined) return apply("derivative", this.product(), symbolOf(variable.by));
    return this.#node(apply("divide", this.argument(), this.argument()));
  }

  /** `\frac{d}{dx}` and `\frac{dy}{dx}`, if they are next. */
  #differential(): { by: string } | string | undefined {
    const { reader } = this;
    const isD = (ahead: number): boolean => {
      const token = reader.peek(ahead);
      return (token?.type === "name" && token.text === "d") || reader.sees("partial", ahead);
    };
    if (!(reader.sees("{") && isD(1))) return undefined;
    const named = reader.peek(2)?.type === "name" ? 1 : 0;
    const closes = reader.sees("}", 2 + named) && reader.sees("{", 3 + named) && isD(4 + named);
    if (!closes || reader.peek(5 + named)?.type !== "name" || !reader.sees("}", 6 + named)) return undefined;
    const [top, by] = [reader.peek(2)!.text, reader.peek(5 + named)!.text];
    for (let count = 0; count < 7 + named; count++) reader.take();
    if (named === 0) return { by };
    return /^[xt]$/.test(by) ? `${top}'` : `d${top}/d${by}`;
  }

  #function(text: string): Expression {
    const { reader } = this;
    let exponent: Expression | undefined;
    let base: Expression | undefined;
    while (reader.sees("^") || reader.sees("_"))
      if (reader.take().text === "^") exponent = this.script();
      else base = this.script();
    if (
      text === "log" &&
      base === undefined &&
      reader.peek()?.type === "number" &&
      !reader.peek()!.spaced &&
      reader.sees("(", 1)
    )
      base = this.#number(reader.take());
    const found = reader.nested(() => this.#functionArguments(text));
    const inverse = exponent !== undefined && isMinusOne(exponent) ? inverses[text as FunctionName] : undefined;
    if (inverse !== undefined) return this.#node(apply(inverse, ...found));
    const value = this.#node(this.#applied(text, found, base));
    return exponent === undefined ? value : this.#node(apply("power", value, exponent));
  }

  #functionArguments(text: string): Expression[] {
    const { reader } = this;
    if (reader.accept("(")) return this.#arguments();
    if (reader.sees("{") || reader.sees("[") || reader.sees("|")) return [this.primary()];
    if (text === "sqrt") return [this.primary()];
    if (reader.accept("-")) return [this.#node(apply("negate", ...this.#functionArguments(text)))];
    const factors = [this.#power()];
    // `\sin 2\pi x` goes on over letters; `\sin x e^x` does not.
    for (let next = reader.peek(); next?.type === "name" && next.text !== "e"; next = reader.peek())
      factors.push(this.#power());
    return [factors.length === 1 ? factors[0]! : this.#node(apply("multiply", ...factors))];
  }

  #applied(text: string, found: Expression[], base: Expression | undefined): Expression {
    const [first, second] = found as [Expression, Expression | undefined];
    if (manyArgumentNames.has(text)) {
      if (text === "mod" && second !== undefined) return apply("modulo", first, second);
      if (text === "binom" && second !== undefined) return apply("binomial", first, second);
      if (text === "min" || text === "max" || text === "gcd" || text === "lcm") return apply(text, ...found);
    }
    const name = functionNames.get(text);
    if (name === "log") {
      const of = base ?? second;
      if (of !== undefined) return apply("log", first, of);
      this.ambiguities.add("log");
      return this.#options.otherwise === "log" ? apply("ln", first) : apply("log", first, numberOf(10));
    }
    if (name === undefined || second !== undefined)
      throw new ParseError("not-mathematics", `"${text}" is used in a way that is not known`);
    if (name === "lg") return apply("log", first, numberOf(10));
    if (name === "cis") return unitPhasor(first);
    if (name === "exp") return apply("power", constantOf("e"), first);
    if (name === "sqrt") return apply("root", first, numberOf(2));
    if (name === "cbrt") return apply("root", first, numberOf(3));
    if (name === "ceil") return apply("ceiling", first);
    if (name === "conj") return apply("conjugate", first);
    return apply(name, first);
  }

  #node<Result>(expression: Result): Result {
    if (++this.#nodes > limits.nodes) throw new ParseError("too-large", "the formula has too many parts");
    return expression;
  }
}

/** cos + i sin of an angle. */
const unitPhasor = (angle: Expression): Expression =>
  apply("power", constantOf("e"), apply("multiply", constantOf("i"), angle));

const degree = apply("divide", constantOf("pi"), numberOf(180));

const isMinusOne = (expression: Expression): boolean =>
  expression.type === "applied" &&
  expression.operator === "negate" &&
  expression.operands[0]?.type === "number" &&
  expression.operands[0].value.equals(Rational.one);
