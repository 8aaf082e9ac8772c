import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import { type BooleanFormula, parseBooleanFormula, valueOf, variablesOf } from "./booleanFormula.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";
import { yesOrNo } from "./yesOrNo.ts";

/** All assignments of so many variables are gone through. */
const maxVariables = 16;
const impossible =
  /^(?:no|none|unsatisfiable|not satisfiable|it is (?:unsatisfiable|not satisfiable)|no (?:such )?assignment(?: exists)?)$/i;

/** A formula of propositional logic: whether it can be true, and an assignment that makes it true. */
export function checkAssignment({ task, answer, reader }: CheckInput<"satisfy">): CheckResult[] {
  const formula = parseBooleanFormula(task.formula);
  const variables = formula === null ? [] : variablesOf(formula);
  if (formula === null || variables.length > maxVariables) return [];
  const plain = answer.replace(/\\(?:text|mathrm)\s*\{([^{}]*)\}|[$.]/g, "$1").trim();
  const assignment = readAssignment(plain);
  if (assignment !== null) {
    const left = variables.filter((name) => !assignment.has(name));
    if (left.length > 0) return undecided(say`The answer leaves out ${left.join(", ")}.`);
    if (![...assignment.keys()].every((name) => variables.includes(name)))
      return undecided(say`The answer names other variables.`);
    return valueOf(formula, assignment)
      ? proven(say`${shown(assignment)} makes the formula true.`)
      : refuted(say`${shown(assignment)} makes the formula false.`);
  }
  const says =
    task.asked === "satisfiable"
      ? yesOrNo(plain, reader, { yes: /^(?:it is )?satisfiable$/, no: impossible })
      : impossible.test(plain)
        ? false
        : null;
  if (says === null) return undecided(say`The answer could not be read as an assignment of truth values.`);
  const model = findModel(formula, variables);
  if (model === null)
    return says
      ? refuted(say`No assignment makes the formula true.`)
      : proven(say`None of the ${2 ** variables.length} assignments makes the formula true.`);
  const line = say`${shown(model)} makes the formula true.`;
  return says ? proven(line) : refuted(line);
}

function findModel(formula: BooleanFormula, variables: readonly string[]): ReadonlyMap<string, boolean> | null {
  for (let bits = 0; bits < 2 ** variables.length; bits += 1) {
    const assignment = new Map(variables.map((name, index) => [name, (bits >> index) % 2 === 1]));
    if (valueOf(formula, assignment)) return assignment;
  }
  return null;
}

/** `p = true, q = false`, with `T`, `F`, `1`, `0` too; null if it is no such list. */
function readAssignment(text: string): Map<string, boolean> | null {
  const assignment = new Map<string, boolean>();
  for (const part of text.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/)) {
    const [, name, value = ""] = /^([A-Za-z]\w*)\s*(?:=|:|is|\\mapsto|→)\s*(true|false|T|F|1|0)$/i.exec(part) ?? [];
    if (name === undefined || assignment.has(name)) return null;
    assignment.set(name, /^(?:true|t|1)$/i.test(value));
  }
  return assignment;
}

const shown = (assignment: ReadonlyMap<string, boolean>): string =>
  [...assignment].map(([name, value]) => `${name} = ${String(value)}`).join(", ");
