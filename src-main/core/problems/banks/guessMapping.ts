import type { ColumnMapping, ColumnUse } from "../../../../src-shared/domain/problems/problemFile.ts";

/** Names of columns by what they hold, the surest first; in lower case and without anything but letters and digits. */
const names: Readonly<Record<ColumnUse, readonly string[]>> = {
  question:
    "question problem stem prompt problemtext questiontext text frage aufgabe aufgabentext fragetext énoncé enonce exercice exercise task input query instruction problème".split(
      " ",
    ),
  answer:
    "answer correctanswer finalanswer correct answerkey answernumber expectedanswer groundtruth target gold label antwort ergebnis richtigeantwort réponse reponse bonneréponse bonnereponse result key output lösung loesung".split(
      " ",
    ),
  solution:
    "solution explanation rationale workedsolution steps reasoning musterlösung musterloesung lösungsweg loesungsweg erklärung corrigé corrige correction justification explication canonicalsolution".split(
      " ",
    ),
  choices: "choices options alternatives antworten auswahl auswahlmöglichkeiten propositions choix distractors".split(
    " ",
  ),
  points: "points marks score punkte punktzahl barème bareme weight".split(" "),
  label: "id number no nr n num nummer numéro numero qid ref item code uniqueid recordid".split(" "),
  topic: "topic subject category chapter skill thema fach kapitel thème theme chapitre sujet type subdomain unit".split(
    " ",
  ),
  source: "source quelle dataset origin url book".split(" "),
  licence: "licence license lizenz rights copyright".split(" "),
};

/** Cards, which have two sides. */
const sides = [
  ["q", "a"],
  ["front", "back"],
  ["vorderseite", "rückseite"],
  ["recto", "verso"],
] as const;

/** A column for each choice: A, option_2, choice c. */
const singleChoice = /^(?:option|choice|answer|antwort|auswahl|choix|réponse|reponse|distractor)?([a-h]|[1-8])$/;

/** A number or name of what another column holds: "Question #", problem_id. */
const namedLabel =
  /^(?:question|problem|item|task|exercise|aufgaben?|fragen?|exercice|énoncé)(?:id|number|num|no|nr|nummer|numéro|code)$/;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("#", "number")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** What the columns of a question bank hold, by their names. Where no column is a question, the mapping has none. */
export function guessMapping(columns: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = {};
  const taken = new Set<string>();
  const label = columns.find((column) => namedLabel.test(plain(column)));
  if (label !== undefined) {
    mapping.label = [label];
    taken.add(label);
  }
  for (const use of Object.keys(names) as ColumnUse[]) {
    const found = names[use].flatMap((name) =>
      columns.filter((column) => plain(column) === name && !taken.has(column)),
    );
    if (found.length === 0 || mapping[use] !== undefined) continue;
    // Records may each have another column for their choices; of anything else the surest is taken.
    mapping[use] = use === "choices" ? found : found.slice(0, 1);
    for (const column of mapping[use]) taken.add(column);
  }
  for (const [front, back] of mapping.question === undefined ? sides : []) {
    const [question, answer] = [front, back].map((side) => columns.find((column) => plain(column) === side));
    if (question !== undefined && answer !== undefined) return { ...mapping, question: [question], answer: [answer] };
  }
  const singles = columns.filter((column) => !taken.has(column) && singleChoice.test(plain(column)));
  if (mapping.choices === undefined && singles.length > 1) mapping.choices = singles;
  return mapping;
}
