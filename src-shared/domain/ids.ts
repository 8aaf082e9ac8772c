import { z } from "zod";

export const conversationId = z.string().min(1).max(64).brand("ConversationId");
export const turnId = z.string().min(1).max(64).brand("TurnId");
export const attemptId = z.string().min(1).max(64).brand("AttemptId");
export const sampleGroupId = z.string().min(1).max(64).brand("SampleGroupId");
export const modelId = z.string().min(1).max(256).brand("ModelId");
export const downloadId = z.string().min(1).max(64).brand("DownloadId");
export const sheetId = z.string().min(1).max(64).brand("SheetId");
export const sheetEntryId = z.string().min(1).max(64).brand("SheetEntryId");

export type ConversationId = z.infer<typeof conversationId>;
export type TurnId = z.infer<typeof turnId>;
export type AttemptId = z.infer<typeof attemptId>;
export type SampleGroupId = z.infer<typeof sampleGroupId>;
/** `starter`, or `file:` and a hash of the path. */
export type ModelId = z.infer<typeof modelId>;
export type DownloadId = z.infer<typeof downloadId>;
export type SheetId = z.infer<typeof sheetId>;
export type SheetEntryId = z.infer<typeof sheetEntryId>;
