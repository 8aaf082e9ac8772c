import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";

/** One of the texts of a problem that can be mended; parts and choices by their place, from 0. */
export type TextPlace = "stem" | "question" | `part/${number}` | `choice/${number}`;

const indexIn = (place: TextPlace): number => Number(place.split("/")[1]);

/** The text at a place, empty where there is none. */
export function textAt({ stem, question, parts, choices }: Problem, place: TextPlace): string {
  if (place === "stem") return stem;
  if (place === "question") return question;
  const index = indexIn(place);
  return (place.startsWith("part") ? parts[index]?.question : choices[index]?.text) ?? "";
}

/** The problem with another text at a place. */
export function withText(problem: Problem, place: TextPlace, text: string): Problem {
  if (place === "stem") return { ...problem, stem: text };
  if (place === "question") return { ...problem, question: text };
  const index = indexIn(place);
  if (place.startsWith("part"))
    return { ...problem, parts: problem.parts.map((part, at) => (at === index ? { ...part, question: text } : part)) };
  return { ...problem, choices: problem.choices.map((choice, at) => (at === index ? { ...choice, text } : choice)) };
}
