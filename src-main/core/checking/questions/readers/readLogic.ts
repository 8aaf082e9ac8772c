import { match, pattern } from "../pattern.ts";
import type { OrderConstraint, Task } from "../Task.ts";

const assignment = [
  pattern(
    "find [a|an] [truth] [satisfying] assignment [of the variables] [that satisfies|satisfying|for|to satisfy] [the] [boolean|propositional] [formula|expression][:] {f}",
  ),
];
const satisfiable = [
  pattern("is [the] [boolean|propositional] [formula|expression] {f} satisfiable"),
  pattern("is {f} satisfiable"),
];

const things = pattern(
  "(put|arrange|order|schedule|place|list) [the] [items|tasks|people|letters|talks|books|runners] {f} in [a|an] [valid] [row|order|line|sequence] (so that|such that|subject to|with|given)[:] {f}",
);
const constraints: readonly [RegExp, (slots: string[]) => OrderConstraint][] = [
  [
    pattern("{w} (is|comes|must come|must be) [somewhere] before {w}"),
    ([first = "", second = ""]) => ({ kind: "before", first, second, isNext: false }),
  ],
  [
    pattern("{w} (is|comes|must come|must be) [somewhere] after {w}"),
    ([second = "", first = ""]) => ({ kind: "before", first, second, isNext: false }),
  ],
  [
    pattern("{w} (is|comes|must come|must be) (immediately|directly|right) before {w}"),
    ([first = "", second = ""]) => ({ kind: "before", first, second, isNext: true }),
  ],
  [
    pattern("{w} (is|comes|must come|must be) (immediately|directly|right) after {w}"),
    ([second = "", first = ""]) => ({ kind: "before", first, second, isNext: true }),
  ],
  [
    pattern("{w} (is|comes|must come|must be) (not|neither) first"),
    ([item = ""]) => ({ kind: "not-place", item, place: 1 }),
  ],
  [pattern("{w} (is|comes|must come|must be) not last"), ([item = ""]) => ({ kind: "not-place", item, place: -1 })],
  [pattern("{w} (is|comes|must come|must be) first"), ([item = ""]) => ({ kind: "place", item, place: 1 })],
  [pattern("{w} (is|comes|must come|must be) last"), ([item = ""]) => ({ kind: "place", item, place: -1 })],
  [pattern("{w} (is|comes|must come|must be) (second|2nd)"), ([item = ""]) => ({ kind: "place", item, place: 2 })],
  [pattern("{w} (is|comes|must come|must be) (third|3rd)"), ([item = ""]) => ({ kind: "place", item, place: 3 })],
];

/** Formulas of propositional logic, and orders under constraints, where they are stated formally. */
export function readLogic(text: string): Task | null {
  for (const sentence of satisfiable) {
    const [formula] = match(text, sentence) ?? [];
    if (formula !== undefined) return { kind: "satisfy", formula, asked: "satisfiable" };
  }
  for (const sentence of assignment) {
    const [formula] = match(text, sentence) ?? [];
    if (formula !== undefined) return { kind: "satisfy", formula, asked: "assignment" };
  }
  return readOrder(text);
}

function readOrder(text: string): Task | null {
  const [list, conditions] = match(text, things) ?? [];
  if (list === undefined || conditions === undefined) return null;
  const items = list.split(/\s*,\s*(?:and\s+)?|\s+and\s+/);
  if (
    items.length < 2 ||
    items.length > 9 ||
    !items.every((item) => /^[A-Za-z]{1,20}$/.test(item)) ||
    new Set(items).size !== items.length
  )
    return null;
  const found: OrderConstraint[] = [];
  for (const condition of conditions.split(/\s*[,;.\n]\s*(?:and\s+)?|\s+and\s+/).filter((part) => part !== "")) {
    const constraint = constraints.flatMap(([sentence, read]) => {
      const slots = match(condition, sentence);
      return slots === null ? [] : [read(slots)];
    })[0];
    if (constraint === undefined || !namesOf(constraint).every((name) => items.includes(name))) return null;
    found.push(constraint);
  }
  return { kind: "order", items, constraints: found };
}

const namesOf = (constraint: OrderConstraint): string[] =>
  constraint.kind === "before" ? [constraint.first, constraint.second] : [constraint.item];
