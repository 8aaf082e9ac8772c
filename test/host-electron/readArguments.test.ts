import { expect, test } from "vitest";
import { readArguments } from "../../src-main/host-electron/readArguments.ts";

test("finds the data folder and files among Chromium's own switches", () => {
  const argv = [
    "electron",
    ".",
    "--no-sandbox",
    "--data",
    "mine",
    "--type=x.gguf",
    "small.GGUF",
    "/m/exam.pdf",
    "main.js",
  ];
  expect(readArguments(argv, "/home/ada")).toEqual({
    dataDir: "/home/ada/mine",
    files: ["/home/ada/small.GGUF", "/m/exam.pdf"],
  });
});

test("leaves the data folder open where none is named", () => {
  expect(readArguments(["stemma", "--data"], "/").dataDir).toBeNull();
  expect(readArguments(["stemma"], "/")).toEqual({ dataDir: null, files: [] });
});
