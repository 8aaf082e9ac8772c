import type { NounForms } from "../counted.ts";

/** What is counted. */
export const nouns = {
  backup: { one: "backup", other: "backups" },
  bit: { one: "bit", other: "bits" },
  byte: { one: "byte", other: "bytes" },
  character: { one: "character", other: "characters" },
  command: { one: "command", other: "commands" },
  conversation: { one: "conversation", other: "conversations" },
  "damaged file": { one: "damaged file", other: "damaged files" },
  file: { one: "file", other: "files" },
  model: { one: "model", other: "models" },
  place: { one: "place", other: "places" },
  point: { one: "point", other: "points" },
  problem: { one: "problem", other: "problems" },
  question: { one: "question", other: "questions" },
  step: { one: "step", other: "steps" },
  thread: { one: "thread", other: "threads" },
  token: { one: "token", other: "tokens" },
} satisfies Record<string, NounForms>;
