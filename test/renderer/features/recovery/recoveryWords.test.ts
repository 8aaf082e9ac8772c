import { expect, test } from "vitest";
import {
  backupLine,
  deletedWords,
  isDamage,
  modelWords,
  outcomeWords,
  troubleWords,
} from "../../../../src-renderer/features/recovery/recoveryWords.ts";
import type { ErrorEnvelope } from "../../../../src-shared/errors/AppError.ts";

const full: ErrorEnvelope = { code: "storage/full", message: "no room", data: { path: "/data/stemma.db" } };
const noModels = { dir: "/data/models", files: 0, bytes: 0 };

test("a backup is when it was made, what is in it and how large it is", () => {
  const madeAt = new Date(2026, 10, 24, 4, 20).getTime();
  const backup = { name: "x", kind: "daily", madeAt, bytes: 3_510_000, conversations: 1 } as const;
  expect(backupLine(backup)).toBe("24 Nov 2026, 04:20, 1 conversation, 3.51 MB");
  expect(backupLine({ ...backup, conversations: null })).toContain("Cannot be read");
});

test("what cannot be opened is damaged, missing or not updated, or a matter of the disk", () => {
  expect(troubleWords({ code: "storage/damaged", message: "" }).title).toBe("The history is damaged");
  expect(troubleWords(full).text).toContain("The disk is full.");
  expect([isDamage(full), isDamage({ code: "storage/missing", message: "" })]).toEqual([false, true]);
});

test("what came of it is said with what is kept", () => {
  const report = { conversations: 41, questions: 90, answers: 95, gaps: 2 };
  expect(outcomeWords({ type: "rescued", report, keptAs: "/data/damaged/x.db" })).toEqual({
    title: "41 conversations with 90 problems were rescued. In 2 places something could not be read.",
    text: "The damaged file is kept: /data/damaged/x.db",
  });
  expect(outcomeWords({ type: "rescued", report: { ...report, gaps: 0 }, keptAs: null })).toEqual({
    title: "Everything was rescued: 41 conversations with 90 problems.",
    text: "",
  });
  expect(outcomeWords({ type: "not-restored", error: full })).toEqual({
    title: "The backup was not restored. The history is as it was.",
    text: expect.stringContaining("Free some space"),
  });
  expect(outcomeWords({ type: "emptied", models: noModels }).text).toContain("No models were downloaded");
});

test("before everything is deleted it is listed, and what stays", () => {
  const kept = {
    historyBytes: 1_000_000,
    backups: { files: 2, bytes: 2_000_000 },
    damaged: { files: 0, bytes: 0 },
    models: { dir: "/data/models", files: 3, bytes: 4_200_000_000 },
  };
  expect(deletedWords(kept, 12).slice(0, 2)).toEqual([
    "The history with 12 conversations, and its index: 1.00 MB",
    "2 backups: 2.00 MB",
  ]);
  expect(deletedWords({ ...kept, damaged: { files: 1, bytes: 5 } }, 12)[2]).toBe(
    "1 damaged file that was kept: 5 bytes",
  );
  expect(modelWords(kept.models)).toContain("3 files with 4.20 GB in /data/models");
});
