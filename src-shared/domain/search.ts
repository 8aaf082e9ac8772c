import { z } from "zod";
import { attemptId, conversationId, modelId, turnId } from "./ids.ts";
import { maxSearchLength, maxTagLength } from "./textLimits.ts";

/** What a hit was found in. */
export const searchPart = z.enum(["title", "question", "answer", "thought"]);
export type SearchPart = z.infer<typeof searchPart>;

export const tag = z.string().trim().min(1).max(maxTagLength);

export const searchRequest = z.object({
  /** As it was typed; see `parseSearch`. */
  text: z.string().max(maxSearchLength),
  /** Thoughts are many times longer than answers, and are only searched when they are asked for. */
  thoughts: z.boolean(),
  /** Only what this model wrote; questions and titles are no model's. */
  modelId: modelId.nullable(),
  /** Only what was asked or answered from this moment on, and before that one, in milliseconds since 1970. */
  since: z.number().int().nullable(),
  until: z.number().int().nullable(),
  /** Only attempts whose answer was verified. */
  verified: z.boolean(),
  tag: tag.nullable(),
  /** Hits to leave out at the start, for the next page. */
  offset: z.number().int().nonnegative().max(2_000),
  limit: z.number().int().positive().max(100),
});
export type SearchRequest = z.infer<typeof searchRequest>;

/** A stretch of a text around what was found. */
export const snippet = z.object({
  text: z.string(),
  /** Places in it that were looked for: the first character and the one after the last, in order. */
  marks: z.array(z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])),
  /** How far into the whole text it begins, 0 to 1. */
  position: z.number().min(0).max(1),
  /** Whether text was left out before and after it. */
  isCutBefore: z.boolean(),
  isCutAfter: z.boolean(),
});
export type Snippet = z.infer<typeof snippet>;

export const searchHit = z.object({
  conversationId,
  title: z.string(),
  isArchived: z.boolean(),
  part: searchPart,
  /** Null for a title. */
  turnId: turnId.nullable(),
  /** Null for a title and a question. */
  attemptId: attemptId.nullable(),
  modelName: z.string().nullable(),
  /** When it was asked, or the attempt begun, in milliseconds since 1970. */
  at: z.number().int(),
  snippet,
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchPage = z.object({
  hits: z.array(searchHit),
  /** Of all pages. */
  total: z.number().int().nonnegative(),
  /** There are more than `total`; of those the newest were looked at. */
  isMore: z.boolean(),
  /** How much of an older history can be searched so far, 0 to 1; null when all of it can. */
  indexed: z.number().min(0).max(1).nullable(),
});
export type SearchPage = z.infer<typeof searchPage>;

/** What a search can be narrowed to. */
export const searchFilters = z.object({
  /** Models that have answered, the most recent first. */
  models: z.array(z.object({ modelId, name: z.string() })),
  /** In alphabetical order. */
  tags: z.array(tag),
});
export type SearchFilters = z.infer<typeof searchFilters>;
