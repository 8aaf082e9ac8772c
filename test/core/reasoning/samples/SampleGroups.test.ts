import { describe, expect, test, vi } from "vitest";
import { SampleGroups } from "../../../../src-main/core/reasoning/samples/SampleGroups.ts";
import type { SampleGroupRepository } from "../../../../src-main/core/storage/SampleGroupRepository.ts";
import type { Attempt } from "../../../../src-shared/domain/attempt.ts";
import type { CheckBadge } from "../../../../src-shared/domain/check.ts";
import { attemptId, sampleGroupId, turnId, type AttemptId } from "../../../../src-shared/domain/ids.ts";
import type { SampleGroup } from "../../../../src-shared/domain/sampleGroup.ts";
import { fakeAttempt } from "../../../rpc/fakeEvents.ts";

const id = sampleGroupId.parse("g");
const never = new AbortController().signal;

/** A group whose samples have these answers; null for one that runs. */
function groupOf(answers: (string | null)[], badges: (CheckBadge | undefined)[] = []) {
  const ids = answers.map((_, index) => attemptId.parse(`a${index}`));
  let stoppedEarly = false;
  const stopEarly = vi.fn(() => void (stoppedEarly = true));
  const groups = {
    find: () => ({ sampleGroupId: id, turnId: turnId.parse("t"), stoppedEarly, attemptIds: ids }),
    stopEarly,
  } as unknown as SampleGroupRepository;
  const attempt = (attemptId: AttemptId): Attempt => {
    const text = answers[ids.indexOf(attemptId)] ?? null;
    if (text === null) return fakeAttempt({ attemptId, phase: "thinking", stopReason: null });
    return fakeAttempt({
      attemptId,
      segments: [{ kind: "answer", text, tokens: 1, durationMs: 1, ended: true }],
    });
  };
  const isSame = vi.fn((one: string, other: string) => Promise.resolve(one === other));
  const comparer = { find: (text: string) => text, isSame };
  const badge = (attemptId: AttemptId) => badges[ids.indexOf(attemptId)];
  return { samples: new SampleGroups({ groups, attempt, comparer, badge }), ids, stopEarly, isSame, answers };
}

describe("when a sample is over", () => {
  test("the others are spared once four agree", async () => {
    const { samples, ids, stopEarly } = groupOf(["42", "42", "42", "42", null, null]);
    expect(await samples.ended(id)).toEqual({ spared: ids.slice(4), reason: "agreement" });
    expect(stopEarly).toHaveBeenCalledOnce();
  });

  test("they go on while fewer do", async () => {
    const { samples, stopEarly } = groupOf(["42", "42", "42", null]);
    expect((await samples.ended(id)).spared).toEqual([]);
    expect(stopEarly).not.toHaveBeenCalled();
  });

  test("one that is verified is enough", async () => {
    const { samples, ids } = groupOf(["41", "42", null], ["contradicted", "verified"]);
    expect(await samples.ended(id)).toEqual({ spared: [ids[2]], reason: "verified" });
  });

  test("nothing is stopped early where all are over", async () => {
    const { samples, stopEarly } = groupOf(["42", "42", "42", "42"]);
    expect((await samples.ended(id)).spared).toEqual([]);
    expect(stopEarly).not.toHaveBeenCalled();
  });
});

describe("the answer that counts", () => {
  test("is the one that most have", async () => {
    const { samples, ids } = groupOf(["41", "42", "42"]);
    expect(await samples.leaders(id)).toEqual([ids[1], ids[2]]);
  });

  test("is the one that was verified, however few have it", async () => {
    const { samples, ids } = groupOf(["41", "41", "42"], ["contradicted", "contradicted", "verified"]);
    expect(await samples.leaders(id)).toEqual([ids[2]]);
  });

  test.each([[["41", "42"]], [["41", "41", "42", "42"]], [[null, "42"]]])("is none of %j", async (answers) => {
    expect(await groupOf(answers).samples.leaders(id)).toEqual([]);
  });
});

test("votes are counted anew only when there is another answer", async () => {
  const { samples, isSame } = groupOf(["42", "42", "41"]);
  await samples.read(id);
  const compared = isSame.mock.calls.length;
  expect((await samples.read(id)).votes.map(({ attemptIds }) => attemptIds.length)).toEqual([2, 1]);
  expect(isSame).toHaveBeenCalledTimes(compared);
});

test("a reader sees the group at once, when a sample ends, and to the end", async () => {
  const { samples, answers } = groupOf(["42", null]);
  const seen: SampleGroup[] = [];
  const over = samples.follow(id, (group) => seen.push(group), never);
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  answers[1] = "41";
  await samples.ended(id);
  await over;
  expect(seen.at(-1)?.votes).toHaveLength(2);
});

test("a reader who leaves is not told any more", async () => {
  const { samples } = groupOf([null]);
  const leaving = new AbortController();
  const seen = vi.fn(() => leaving.abort());
  await samples.follow(id, seen, leaving.signal);
  expect(seen).toHaveBeenCalledOnce();
});
