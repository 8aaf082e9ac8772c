import type { CheckedLine, LineReport } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { Expression, Relation, Statement } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { FormulaReader } from "../checks/FormulaReader.ts";
import { judgeEquation } from "./judgeEquation.ts";
import { judgeFunction } from "./judgeFunction.ts";
import { judgeIdentity, judgeNumbers } from "./judgeIdentity.ts";
import { judgeInequality } from "./judgeInequality.ts";
import { judgeList } from "./judgeList.ts";
import { given, type Judgement, open } from "./Judgement.ts";
import { Knowledge } from "./Knowledge.ts";
import { settleCases } from "./settleCases.ts";
import { listOf } from "./SolutionList.ts";
import { type DerivationLine, splitDerivation } from "./splitDerivation.ts";

/**
 * Checks a derivation line by line: which lines follow from those before, and where it breaks. Formulas are found in LaTeX,
 * Markdown and plain text; prose between them is passed over. No model needed.
 */
export function checkLines(derivation: string): LineReport {
  const knowledge = new Knowledge();
  const reader = new FormulaReader();
  const lines = splitDerivation(derivation).map((line, index): CheckedLine => {
    reader.ambiguities.clear();
    const { verdict, reason } = judgeLine(line, index, reader, knowledge);
    // What can be read in two ways may be right in the other.
    const isDoubtful = verdict === "breaks" && reader.ambiguities.size > 0;
    return {
      text: derivation.slice(line.start, line.end),
      start: line.start,
      end: line.end,
      verdict: isDoubtful ? "unknown" : verdict,
      reason: isDoubtful ? say`It can be read in two ways.` : reason,
    };
  });
  const settled = settleCases(lines, derivation, knowledge);
  const firstBreak = settled.findIndex(({ verdict }) => verdict === "breaks");
  return { lines: settled, firstBreak: firstBreak < 0 ? null : firstBreak };
}

function judgeLine(line: DerivationLine, index: number, reader: FormulaReader, knowledge: Knowledge): Judgement {
  if (line.isAssumed) return assume(line, index, reader, knowledge);
  const list = judgeList(line.formula, index, reader, knowledge);
  if (list !== null) return list;
  const statement = line.continues ? continued(line.formula, reader, knowledge) : reader.statement(line.formula);
  if (statement === null) return open(say`It could not be read as a formula.`);
  const before = knowledge.last;
  knowledge.last = statement.sides.at(-1) ?? null;
  if (statement.relations.length === 0) return judgeExpression(statement.sides[0]!, before);
  if (statement.relations.some((relation) => relation !== "=" && relation !== "≈"))
    return judgeInequality(statement, index, knowledge);
  return judgeEqualities(statement, index, line.continues, knowledge);
}

/** "with m = 5": a value that is given beside an equation with more letters. Other assumptions are not followed. */
function assume({ formula }: DerivationLine, index: number, reader: FormulaReader, knowledge: Knowledge): Judgement {
  const [left, right] = reader.statement(formula)?.sides ?? [];
  const isRelated =
    left?.type === "symbol" &&
    knowledge.equations.some(({ variables }) => variables.length > 1 && variables.includes(left.name));
  const solutions = isRelated && right !== undefined ? listOf([right]) : null;
  if (left?.type === "symbol" && solutions !== null && knowledge.latest(left.name) === undefined)
    knowledge.solutions.push({ line: index, unknown: left.name, solutions });
  return given(say`It is assumed.`);
}

/** `= x^2 + 1`: the last side of the line before stands before it. */
function continued(formula: string, reader: FormulaReader, knowledge: Knowledge): Statement | null {
  const read = reader.statement(`0 ${formula}`);
  if (read === null || knowledge.last === null) return null;
  return { sides: [knowledge.last, ...read.sides.slice(1)], relations: read.relations };
}

/** A formula without a relation: the same as the one before, in another form. */
function judgeExpression(expression: Expression, before: Expression | null): Judgement {
  if (before === null) return given(say`This is where it starts.`);
  if (freeVariables(expression, before).size === 0) return judgeNumbers(before, "=", expression);
  return judgeIdentity(before, expression, true) ?? open(say`It could not be decided.`);
}

function judgeEqualities(
  { sides, relations }: Statement,
  index: number,
  continues: boolean,
  knowledge: Knowledge,
): Judgement {
  const judgements = relations.map((relation, at) =>
    judgePair(
      sides[at]!,
      relation,
      sides[at + 1]!,
      { index, isChain: relations.length > 1 || continues, isFirst: at === 0 && !continues },
      knowledge,
    ),
  );
  // `x = 2 + 3 = 5` says two things; the worst of them counts.
  return (
    judgements.find(({ verdict }) => verdict === "breaks") ??
    judgements.find(({ verdict }) => verdict === "unknown") ??
    judgements.find(({ verdict }) => verdict === "follows") ??
    judgements[0] ??
    open(say`There is nothing to check.`)
  );
}

interface Place {
  index: number;
  isChain: boolean;
  /** The first pair of a chain may give a name to what follows. */
  isFirst: boolean;
}

function judgePair(
  left: Expression,
  relation: Relation,
  right: Expression,
  { index, isChain, isFirst }: Place,
  knowledge: Knowledge,
): Judgement {
  const named = judgeFunction(left, right, knowledge);
  if (named !== null) return named;
  const letters = freeVariables(left, right).size;
  if (letters === 0) return judgeNumbers(left, relation, right);
  const isName = isFirst && left.type === "symbol";
  const identity = judgeIdentity(left, right, isChain && !isFirst);
  if (identity !== null) return identity;
  if (relation === "≈" && !isName) return open(say`It is a rough value.`);
  // A word, such as "Area", is a name for what it is said to be.
  if (isName && /[A-Za-z]{2}/.test(left.name.replace(/_.*/, ""))) return given(say`It gives a name.`);
  return judgeEquation(left, right, index, knowledge);
}
