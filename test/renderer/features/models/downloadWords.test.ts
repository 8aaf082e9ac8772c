import { expect, test } from "vitest";
import { downloadFraction, downloadWords } from "../../../../src-renderer/features/models/downloadWords.ts";
import type { Download } from "../../../../src-shared/domain/download.ts";
import { sampleDownload } from "./page/sampleLibrary.ts";

const now = 1_000_000;

test.each<[Partial<Download>, string]>([
  [{}, "5.70 of 9.05 GB · 38.0 MB/s · 1 min 28 s left · verified as it arrives"],
  [{ bytesPerSecond: null, secondsLeft: null }, "5.70 of 9.05 GB · verified as it arrives"],
  [{ secondsLeft: 0.2 }, "5.70 of 9.05 GB · 38.0 MB/s · 1 s left · verified as it arrives"],
  [{ state: "queued", receivedBytes: 0 }, "waits for its turn"],
  [{ state: "queued" }, "waits for its turn · 5.70 of 9.05 GB"],
  [{ state: "resolving", receivedBytes: 0, sizeBytes: null }, "asking the server"],
  [{ state: "retrying", retryAt: now + 11_400 }, "connection lost; tries again in 12 s · 5.70 of 9.05 GB"],
  [{ state: "retrying", retryAt: now - 1 }, "connection lost; trying again · 5.70 of 9.05 GB"],
  [{ state: "checking" }, "all there; checking the last of it"],
  [{ state: "paused" }, "paused · 5.70 of 9.05 GB"],
  [{ state: "paused", receivedBytes: 400e6 }, "paused · 400 MB of 9.05 GB"],
  [
    { state: "failed", error: { code: "downloads/changed", message: "x" } },
    "The file on the server has changed since the download began.",
  ],
])("%o is said in words", (own, words) => {
  expect(downloadWords(sampleDownload("a/Q4_K_M", own), now)).toBe(words);
});

test.each<[Partial<Download>, number | null]>([
  [{ receivedBytes: 4.525e9 }, 0.5],
  [{ receivedBytes: 10e9 }, 1],
  [{ state: "resolving", sizeBytes: null }, null],
  [{ state: "queued", sizeBytes: null }, 0],
])("how far %o is", (own, fraction) => {
  expect(downloadFraction(sampleDownload("a/Q4_K_M", own))).toBe(fraction);
});
