import { z } from "zod";
import { codeRun } from "../domain/codeRun.ts";
import { checkReport, lineReport } from "../domain/check.ts";
import { comparison } from "../domain/comparison.ts";
import { attemptId } from "../domain/ids.ts";
import { call } from "./endpoints.ts";

const givenText = z.string().max(20_000);

export const checkingEndpoints = {
  /** What rules found of an attempt's answer; null where it has none. Answers when the check is done. */
  "checking.answer": call(z.object({ attemptId }), checkReport.nullable()),
  /** How the final answers of two attempts relate; null where one of them has none. */
  "checking.compare": call(z.object({ one: attemptId, other: attemptId }), comparison.nullable()),
  /** What rules find of an answer that a person gives; nothing is stored. */
  "checking.given": call(z.object({ question: givenText, answer: givenText }), checkReport),
  /** Whether each line of a derivation follows from the one before. */
  "checking.lines": call(z.object({ derivation: givenText }), lineReport),
  /** The last run of each piece of code in an attempt's answer. */
  "checking.codeRuns": call(z.object({ attemptId }), z.array(codeRun)),
  /** Keeps what a piece of code put out, in place of its run before. */
  "checking.keepCodeRun": call(z.object({ attemptId, run: codeRun }), z.object({})),
} as const;
