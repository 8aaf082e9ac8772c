import type { NounForms } from "../counted.ts";

/** What is counted. */
export const nouns = {
  byte: { one: "byte", other: "bytes" },
  character: { one: "character", other: "characters" },
  command: { one: "command", other: "commands" },
  conversation: { one: "conversation", other: "conversations" },
  model: { one: "model", other: "models" },
  place: { one: "place", other: "places" },
  question: { one: "question", other: "questions" },
  step: { one: "step", other: "steps" },
  thread: { one: "thread", other: "threads" },
  token: { one: "token", other: "tokens" },
  backup: { one: "backup", other: "backups" },
  file: { one: "file", other: "files" },
  problem: { one: "problem", other: "problems" },
  "damaged file": { one: "damaged file", other: "damaged files" },
} satisfies Record<string, NounForms>;
