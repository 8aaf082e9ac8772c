import { apply, constantOf, numberOf, symbolOf } from "./build.ts";
import type { Expression, Relation, Statement } from "./Expression.ts";
import type { Ambiguity, Grammar } from "./Grammar.ts";
import { limits } from "./limits.ts";
import { ParseError } from "./ParseError.ts";
import { readFunction, unitPhasor } from "./readFunction.ts";
import { readLargeOperator } from "./readLargeOperator.ts";
import { readDifferential, readName, readPlainName } from "./readName.ts";
import { readNumber } from "./readNumber.ts";
import { readPiecewise } from "./readPiecewise.ts";
import type { Token } from "./Token.ts";
import { TokenReader } from "./TokenReader.ts";
import { joiningWords } from "./vocabulary.ts";

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

const factorMarks = new Set(
  "( [ { \\{ frac sqrt binom lfloor lceil lvert infinity overline hat vec sum prod int lim".split(" "),
);
/** Reads the grammar of formulas from tokens: LaTeX and calculator text alike. */
export class FormulaParser implements Grammar {
  readonly reader: TokenReader;
  readonly ambiguities = new Set<Ambiguity>();
  readonly #otherwise: Ambiguity | undefined;
  readonly #variables: Set<string>;
  #nodes = 0;
  #bars = 0;

  constructor(tokens: readonly Token[], options: ParseOptions = {}) {
    this.reader = new TokenReader(tokens);
    this.#otherwise = options.otherwise;
    this.#variables = new Set(options.variables);
  }

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

  declare(name: string): void {
    this.#variables.add(name);
  }

  isVariable(name: string): boolean {
    return this.#variables.has(name);
  }

  readsOtherwise(ambiguity: Ambiguity): boolean {
    this.ambiguities.add(ambiguity);
    return this.#otherwise === ambiguity;
  }

  sum(): Expression {
    return this.reader.nested(() => {
      const terms: Expression[] = [];
      do {
        let negative = false;
        while (this.reader.sees("+") || this.reader.sees("-"))
          if (this.reader.take().text === "-") negative = !negative;
        const term = this.product();
        terms.push(negative ? this.node(apply("negate", term)) : term);
      } while (this.reader.sees("+") || this.reader.sees("-"));
      return terms.length === 1 ? terms[0]! : this.node(apply("add", ...terms));
    });
  }

  product(): Expression {
    let factors = [this.factor()];
    const joined = (): Expression => (factors.length === 1 ? factors[0]! : this.node(apply("multiply", ...factors)));
    for (;;) {
      const { reader } = this;
      if (reader.accept("*")) factors.push(this.#signed());
      // An engineer's phasor: size and angle.
      else if (reader.accept("angle")) factors.push(this.node(unitPhasor(this.#signed())));
      else if (reader.accept("/")) factors = [this.node(apply("divide", joined(), this.#divisor(factors.at(-1)!)))];
      else if (reader.peek()?.type === "function" && /^p?mod$/.test(reader.peek()!.text)) {
        reader.take();
        factors = [this.node(apply("modulo", joined(), this.factor()))];
      } else if (this.#startsFactor()) {
        // Two numbers side by side are a list or a mistake, never a product.
        if (reader.peek()?.type === "number" && factors.at(-1)?.type === "number") throw reader.unexpected();
        factors.push(this.factor());
      } else return joined();
    }
  }

  /** A group in braces, or what LaTeX takes as an argument without them: one digit, one letter, one command. */
  argument(): Expression {
    const { reader } = this;
    if (reader.accept("{")) return this.#closed("}");
    if (reader.peek()?.type === "number") return this.number(reader.takeDigit());
    return this.primary();
  }

  script(): Expression {
    const { reader } = this;
    if (reader.accept("{")) return this.#closed("}");
    if (reader.accept("-")) return this.node(apply("negate", this.script()));
    reader.accept("+");
    return this.reader.nested(() => this.primary());
  }

  primary(): Expression {
    const { reader } = this;
    const token = reader.take();
    if (token.type === "number") return this.number(token);
    if (token.type === "function") return this.node(readFunction(token.text, this));
    if (token.type === "name") return this.node(readName(token.text, this));
    if (token.type === "word") {
      if (joiningWords.has(token.text))
        throw new ParseError("not-mathematics", `"${token.text}" is not expected there`);
      return this.node(readName(token.text, this));
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
        return this.node(apply("floor", this.#closed("rfloor")));
      case "lceil":
        return this.node(apply("ceiling", this.#closed("rceil")));
      case "infinity":
        return constantOf("infinity");
      case "sqrt":
        return this.#root();
      case "frac":
        return reader.nested(() => this.#fraction());
      case "binom":
        return this.node(apply("binomial", this.argument(), this.argument()));
      case "overline":
        return this.node(apply("conjugate", this.argument()));
      case "hat":
      case "vec":
        return symbolOf(`${token.text} ${readPlainName(reader)}`);
      case "begin cases":
        return this.node(readPiecewise(this));
      case "sum":
      case "prod":
      case "int":
      case "lim": {
        const command = token.text;
        return this.node(reader.nested(() => readLargeOperator(command, this)));
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
    if (this.reader.accept("over")) inner = this.node(apply("divide", inner, this.sum()));
    else if (this.reader.accept("choose")) inner = this.node(apply("binomial", inner, this.sum()));
    this.reader.expect(mark);
    this.#bars = bars;
    return inner;
  }

  parameters(): Expression[] {
    const found = [this.sum()];
    while (this.reader.accept(",")) found.push(this.sum());
    this.reader.expect(")");
    return found;
  }

  #absolute(mark: string): Expression {
    if (mark === "lvert") return this.node(apply("abs", this.#closed("rvert")));
    this.#bars++;
    const inner = this.sum();
    this.reader.expect(mark);
    this.#bars--;
    return this.node(apply("abs", inner));
  }

  #signed(): Expression {
    if (this.reader.accept("-")) return this.node(apply("negate", this.factor()));
    this.reader.accept("+");
    return this.factor();
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
    const loose = (left.type === "number" && first.type === "number") || this.reader.peek()?.spaced === true;
    if (loose !== this.readsOtherwise("slash")) return first;
    const factors = [first];
    while (this.#startsFactor()) factors.push(this.factor());
    return this.node(apply("multiply", ...factors));
  }

  factor(): Expression {
    return this.reader.nested(() => {
      let base = this.primary();
      for (;;) {
        const { reader } = this;
        if (reader.accept("!")) base = this.node(apply("factorial", base));
        else if (reader.accept("%")) base = this.node(apply("divide", base, numberOf(100)));
        else if (this.#degrees()) base = this.node(apply("multiply", base, degree));
        else if (reader.accept("^")) base = this.node(apply("power", base, this.#exponent()));
        else return base;
      }
    });
  }

  #exponent(): Expression {
    return this.reader.nested(() => {
      const exponent = this.script();
      return this.reader.accept("^") ? this.node(apply("power", exponent, this.#exponent())) : exponent;
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

  number(token: Token): Expression {
    return this.node(readNumber(token, this));
  }

  #root(): Expression {
    const { reader } = this;
    const degreeOf = reader.accept("[") ? this.#closed("]") : numberOf(2);
    if (reader.accept("{")) return this.node(apply("root", this.#closed("}"), degreeOf));
    return this.node(
      apply(
        "root",
        reader.nested(() => this.primary()),
        degreeOf,
      ),
    );
  }

  #fraction(): Expression {
    const differential = readDifferential(this.reader);
    if (differential !== null && "name" in differential) return symbolOf(differential.name);
    if (differential !== null) return apply("derivative", this.product(), symbolOf(differential.by));
    return this.node(apply("divide", this.argument(), this.argument()));
  }

  node<Result>(expression: Result): Result {
    if (++this.#nodes > limits.nodes) throw new ParseError("too-large", "the formula has too many parts");
    return expression;
  }
}

const degree = apply("divide", constantOf("pi"), numberOf(180));
