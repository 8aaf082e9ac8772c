import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Units run side by side; whole-app tests, which each start engines and browsers, run one after another. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react()],
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/host-electron/**"],
          pool: "forks",
          // Much of a test is waiting for a process of its own: a core left free for Vitest itself would idle.
          maxWorkers: "100%",
          expect: { poll: { timeout: 20_000, interval: 50 } },
          // A guard against hanging, not a measure: real engines share few cores here.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts", "test/host-electron/**/*.test.ts"],
          pool: "forks",
          fileParallelism: false,
          expect: { poll: { timeout: 20_000, interval: 50 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
