import { z } from "zod";
import { readingFlag } from "./readingFlag.ts";
import { sourcePlace } from "./sourcePlace.ts";

/** Markdown with LaTeX between dollar signs, as a question is. */
const text = z.string();

/** The answer that the file itself gives. */
export const problemReference = z.object({
  answer: text.nullable(),
  /** How it is reached. */
  solution: text.nullable(),
  /** A solution beside the problem, a list of answers elsewhere in the file, or a field of a record. */
  from: z.enum(["solution", "key", "field"]),
});
export type ProblemReference = z.infer<typeof problemReference>;

export const problemPart = z.object({
  /** As it stands in the file, without brackets: "a", "ii". */
  label: z.string(),
  question: text,
  points: z.number().nonnegative().nullable(),
  reference: problemReference.nullable(),
});
export type ProblemPart = z.infer<typeof problemPart>;

/** One problem of a worksheet, as it was recognised. */
export const problem = z.object({
  /** As it stands in the file, without brackets: "3", "A2"; null where it has none. */
  label: z.string().nullable(),
  /** Heading of the problem or of the section it stands in. */
  title: z.string().nullable(),
  /** What several problems have in common and stands before them: "For questions 3 to 5, …". Empty where there is none. */
  stem: text,
  /** Without its label, parts and choices. */
  question: text,
  parts: z.array(problemPart),
  choices: z.array(z.object({ label: z.string(), text })),
  points: z.number().nonnegative().nullable(),
  reference: problemReference.nullable(),
  /** Where it comes from and under which licence, as a question bank says. */
  source: z.string().nullable(),
  licence: z.string().nullable(),
  places: z.array(sourcePlace),
  flags: z.array(readingFlag),
});
export type Problem = z.infer<typeof problem>;
