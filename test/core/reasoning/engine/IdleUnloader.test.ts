import { expect, test, vi } from "vitest";
import { IdleUnloader } from "../../../../src-main/core/reasoning/engine/IdleUnloader.ts";

const minute = 60_000;

function idle(change: { onBattery?: boolean | null; isWanted?: boolean } = {}) {
  const state = { onBattery: change.onBattery === undefined ? true : change.onBattery, isBusy: false };
  const unload = vi.fn(async () => undefined);
  const unloader = new IdleUnloader({
    power: state.onBattery === null ? null : { isOnBattery: () => state.onBattery === true },
    isWanted: () => change.isWanted !== false,
    isBusy: () => state.isBusy,
    unload,
  });
  return { unloader, unload, state };
}

test("on battery the memory is given back after five minutes without work", async () => {
  const { unloader, unload } = idle();
  unloader.touch(0);
  await unloader.look(5 * minute - 1);
  expect(unload).not.toHaveBeenCalled();
  await unloader.look(5 * minute);
  expect(unload).toHaveBeenCalledOnce();
  // Not again at each look after it.
  await unloader.look(6 * minute);
  expect(unload).toHaveBeenCalledOnce();
});

test("work begins the five minutes anew, and nothing is unloaded while it goes on", async () => {
  const { unloader, unload, state } = idle();
  unloader.touch(0);
  state.isBusy = true;
  await unloader.look(20 * minute);
  state.isBusy = false;
  await unloader.look(24 * minute);
  unloader.touch(24.5 * minute);
  await unloader.look(29 * minute);
  expect(unload).not.toHaveBeenCalled();
  await unloader.look(29.5 * minute);
  expect(unload).toHaveBeenCalledOnce();
});

test("nothing is unloaded on mains, and the minutes there do not count", async () => {
  const { unloader, unload, state } = idle({ onBattery: false });
  unloader.touch(0);
  await unloader.look(60 * minute);
  state.onBattery = true;
  await unloader.look(61 * minute);
  expect(unload).not.toHaveBeenCalled();
  await unloader.look(65 * minute);
  expect(unload).toHaveBeenCalledOnce();
});

test.each([{ isWanted: false }, { onBattery: null }])("nothing is unloaded with %j", async (change) => {
  const { unloader, unload } = idle(change);
  for (let now = 0; now < 20; now += 1) await unloader.look(now * minute);
  expect(unload).not.toHaveBeenCalled();
});

test("it looks by itself until it is disposed of", async () => {
  vi.useFakeTimers();
  const { unloader, unload } = idle();
  unloader.start();
  await vi.advanceTimersByTimeAsync(6 * minute);
  expect(unload).toHaveBeenCalledOnce();
  unloader.dispose();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
