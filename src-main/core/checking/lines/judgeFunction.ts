import { say } from "../../../../src-shared/domain/say.ts";
import { differentiate } from "../algebra/differentiate.ts";
import type { Expression } from "../algebra/Expression.ts";
import { freeVariables } from "../algebra/freeVariables.ts";
import { substitute } from "../algebra/substitute.ts";
import { show } from "../checks/show.ts";
import { judgeIdentity, judgeNumbers } from "./judgeIdentity.ts";
import { breaks, follows, given, type Judgement, open } from "./Judgement.ts";
import type { Knowledge } from "./Knowledge.ts";

/** `f(x) = x^2` is remembered; `f'(x) = 2x` and `f(x) = ...` later on are held against it. */
export function judgeFunction(left: Expression, right: Expression, knowledge: Knowledge): Judgement | null {
  if (left.type !== "applied" || left.operator !== "call") return null;
  const [symbol, argument] = left.operands;
  if (symbol?.type !== "symbol" || left.operands.length !== 2) return open(say`Its functions are not known.`);
  const name = symbol.name.replace(/'+$/, "");
  const order = symbol.name.length - name.length;
  const known = knowledge.functions.get(name);
  if (known !== undefined && argument !== undefined && freeVariables(argument).size === 0 && order === 0)
    return freeVariables(right).size > 0
      ? open(say`It has letters in it.`)
      : judgeNumbers(substitute(known.formula, new Map([[known.variable, argument]])), "=", right);
  if (argument?.type !== "symbol" || (known !== undefined && known.variable !== argument.name))
    return open(say`Values of functions are not followed.`);
  if (known === undefined) {
    if (order > 0) return given(say`The function is not known.`);
    knowledge.functions.set(name, { variable: argument.name, formula: right });
    return given(say`It says what the function is.`);
  }
  let formula: Expression | null = known.formula;
  for (let count = 0; count < order && formula !== null; count += 1) formula = differentiate(formula, known.variable);
  if (formula === null) return open(say`The derivative could not be worked out.`);
  const judgement = judgeIdentity(formula, right, true) ?? open(say`It could not be decided.`);
  if (judgement.verdict === "follows")
    return follows(order > 0 ? say`The derivative is ${show(formula)}.` : say`It has the same values as before.`);
  return judgement.verdict === "breaks" && order > 0
    ? breaks(say`The derivative is ${show(formula)}. ${judgement.reason}`)
    : judgement;
}
