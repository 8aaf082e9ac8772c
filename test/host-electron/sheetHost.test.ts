import { expect, test } from "vitest";
import { stayAwake } from "../../src-main/host-electron/stayAwake.ts";
import { tellEndedSheets } from "../../src-main/host-electron/tellEndedSheets.ts";
import type { EndedSheet, SheetSummary } from "../../src-shared/domain/problems/sheet.ts";
import { FakeTopic } from "../rpc/FakeTopic.ts";

test("the computer stays awake as long as a sheet is being solved, and no longer", () => {
  const sheets = (...states: SheetSummary["state"][]) => states.map((state) => ({ state }) as SheetSummary);
  const held: number[] = [];
  const all: string[] = [];
  const look = stayAwake({
    start: (type) => {
      all.push(`start ${type}`);
      held.push(all.length);
      return all.length;
    },
    stop: (id) => {
      all.push("stop");
      held.splice(held.indexOf(id), 1);
    },
  });
  look(sheets("running"));
  expect(held).toHaveLength(1);
  look(sheets("paused", "running"));
  expect(held).toHaveLength(1);
  look(sheets("paused", "done"));
  look(sheets());
  expect(held).toEqual([]);
  look(sheets("running"));
  expect(all).toEqual(["start prevent-app-suspension", "stop", "start prevent-app-suspension"]);
});

test("a sheet that has ended is told of by the system only while the person looks elsewhere", () => {
  const topic = new FakeTopic<EndedSheet | null>(null);
  const told: string[] = [];
  let isLookedAt = true;
  tellEndedSheets(
    topic,
    () => isLookedAt,
    ({ title }) => told.push(title),
  );
  const counts = { waiting: 0, "needs-look": 0, solving: 0, solved: 1, failed: 0, skipped: 0, stopped: 0 };
  const ended = { title: "Exam", state: "done", counts, error: null } as EndedSheet;
  topic.set(ended);
  expect(told).toEqual([]);
  isLookedAt = false;
  topic.set(ended);
  topic.set(null);
  expect(told).toEqual(["Exam is done"]);
});
