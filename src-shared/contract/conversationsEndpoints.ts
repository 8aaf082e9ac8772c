import { z } from "zod";
import { attempt } from "../domain/attempt.ts";
import { conversation, conversationSummary, maxTitleLength } from "../domain/conversation.ts";
import { attemptId, conversationId, turnId } from "../domain/ids.ts";
import { tag } from "../domain/search.ts";
import { call, stream, topic } from "./endpoints.ts";

const nothing = z.object({});

export const conversationsEndpoints = {
  /** Newest first; deleted ones are left out, and those that are listed under a sheet. */
  "conversations.summaries": topic(z.array(conversationSummary)),
  /** What the list says of one, or would say of one that belongs to a sheet; ends when it is deleted. */
  "conversations.follow": stream(z.object({ conversationId }), conversationSummary, (_, later) => later),
  "conversations.get": call(z.object({ conversationId }), conversation),
  "conversations.rename": call(
    z.object({ conversationId, title: z.string().trim().min(1).max(maxTitleLength) }),
    nothing,
  ),
  /** Can be undone with `conversations.restore` until the app is next started. */
  "conversations.remove": call(z.object({ conversationId }), nothing),
  "conversations.restore": call(z.object({ conversationId }), nothing),
  /** Pinned ones stand first. */
  "conversations.pin": call(z.object({ conversationId, isPinned: z.boolean() }), nothing),
  /** Archived ones are out of the way, and found as before. */
  "conversations.archive": call(z.object({ conversationId, isArchived: z.boolean() }), nothing),
  /** Gives it these tags and no others; tags that differ in case only are the same. */
  "conversations.setTags": call(z.object({ conversationId, tags: z.array(tag).max(20) }), nothing),
  /** Shows another version of a question, with what followed on it. */
  "conversations.showTurn": call(z.object({ turnId }), conversation),
  /** Shows another attempt at a question, with what followed on it. */
  "conversations.showAttempt": call(z.object({ attemptId }), conversation),
  /** Shows the branch with this question, and this attempt at it where one is named; what follows stays as it was shown. */
  "conversations.reveal": call(z.object({ turnId, attemptId: attemptId.nullable() }), conversation),
  /** Copies the branch up to this attempt into a new conversation. */
  "conversations.fork": call(z.object({ attemptId }), z.object({ conversationId })),
  /** All attempts at a question, oldest first. */
  "conversations.attempts": call(z.object({ turnId }), z.array(attempt)),
  /** Keeps the person's choice to fold or unfold a thought. */
  "conversations.foldThought": call(z.object({ attemptId, folded: z.boolean() }), nothing),
} as const;
