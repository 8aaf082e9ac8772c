import type { Problem } from "../../../../src-shared/domain/problems/problem.ts";
import { disarmMarkers } from "../reading/disarmMarkers.ts";
import { nowhere } from "../reading/readBlock.ts";

/** A problem in which no marker of a chat template stands any more; each that was is flagged. */
export function disarmProblem(problem: Problem): Problem {
  const markers = new Set<string>();
  const disarm = <Value>(value: Value): Value => {
    if (typeof value === "string") {
      const { text, markers: found } = disarmMarkers(value);
      for (const marker of found) markers.add(disarmMarkers(marker).text);
      return text as Value;
    }
    if (Array.isArray(value)) return value.map(disarm) as Value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, disarm(each)])) as Value;
  };
  const { question, stem, parts, choices, reference, title, label, source, licence } = problem;
  const safe = disarm({ question, stem, parts, choices, reference, title, label, source, licence });
  if (markers.size === 0) return problem;
  const place = problem.places[0] ?? nowhere;
  const flags = [...markers].map((text) => ({ kind: "markers-taken-out" as const, text, place }));
  return { ...problem, ...safe, flags: [...problem.flags, ...flags] };
}
