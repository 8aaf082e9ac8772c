import type { CheckResult } from "../../../../src-shared/domain/check.ts";
import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say, sayAll } from "../../../../src-shared/domain/say.ts";
import type { OrderConstraint } from "../questions/Task.ts";
import type { CheckInput } from "./Check.ts";
import { proven, refuted, undecided } from "./results.ts";

/** An order under constraints: each of them is held against the answer. */
export function checkOrder({ task, answer }: CheckInput<"order">): CheckResult[] {
  const order = answer
    .replace(/\\(?:text|mathrm)\s*\{([^{}]*)\}/g, "$1")
    .replace(/[$.()[\]]|\\left|\\right/g, "")
    .split(/\s*(?:,|;|<|>|->|→|\\to|\\rightarrow|\sthen\s|\sand\s|-)\s*|\s+/)
    .filter((item) => item !== "");
  const isWhole = order.length === task.items.length && task.items.every((item) => order.includes(item));
  if (!isWhole || /[>]/.test(answer.replace(/->/g, "")))
    return undecided(say`The answer could not be read as an order of all the items.`);
  const broken = task.constraints.find((constraint) => !holds(constraint, order));
  if (broken !== undefined) return refuted(say`${order.join(", ")}: ${sentence(broken)} is not met.`);
  return proven(say`${order.join(", ")}: ${sayAll(task.constraints.map(sentence), ", ")}, all met.`);
}

function holds(constraint: OrderConstraint, order: readonly string[]): boolean {
  if (constraint.kind === "before") {
    const distance = order.indexOf(constraint.second) - order.indexOf(constraint.first);
    return constraint.isNext ? distance === 1 : distance > 0;
  }
  const isThere = order.at(constraint.place > 0 ? constraint.place - 1 : constraint.place) === constraint.item;
  return isThere === (constraint.kind === "place");
}

function sentence(constraint: OrderConstraint): Phrase {
  if (constraint.kind === "before") {
    const { first, second, isNext } = constraint;
    return isNext ? say`${first} right before ${second}` : say`${first} before ${second}`;
  }
  const { item, kind } = constraint;
  const place = constraint.place === -1 ? say`last` : (places[constraint.place - 1] ?? String(constraint.place));
  return kind === "not-place" ? say`${item} not ${place}` : say`${item} ${place}`;
}

const places = [say`first`, say`second`, say`third`];
