import type { Migration } from "../Migration.ts";
import { createConversations } from "./0010-create-conversations.ts";
import { createModelsAndSettings } from "./0020-create-models-and-settings.ts";
import { extendModels } from "./0030-extend-models.ts";
import { extendAttempts } from "./0040-extend-attempts.ts";
import { createAnswerChecks } from "./0050-create-answer-checks.ts";
import { summarizeThoughts } from "./0060-summarize-thoughts.ts";
import { organiseConversations } from "./0070-organise-conversations.ts";
import { noteSearchChanges } from "./0080-note-search-changes.ts";
import { createSheets } from "./0100-create-sheets.ts";

/** In steps of ten, oldest first. One that was released is never edited. */
export const migrations: readonly Migration[] = [
  createConversations,
  createModelsAndSettings,
  extendModels,
  extendAttempts,
  createAnswerChecks,
  summarizeThoughts,
  organiseConversations,
  noteSearchChanges,
  createSheets,
];
