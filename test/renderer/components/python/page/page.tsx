import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { Markdown } from "../../../../../src-renderer/components/markdown/Markdown.tsx";
import { loadSandboxFiles } from "../../../../../src-renderer/components/python/loadSandboxFiles.ts";
import { PythonContext } from "../../../../../src-renderer/components/python/PythonContext.ts";
import { PythonRunner } from "../../../../../src-renderer/components/python/PythonRunner.ts";
import { PythonSandbox } from "../../../../../src-renderer/components/python/PythonSandbox.ts";
import { applyTheme } from "../../../../../src-renderer/app/theme.ts";
import type { CodeRun } from "../../../../../src-shared/domain/codeRun.ts";
import "../../../../../src-renderer/app/theme.css";
import "../../../../../src-renderer/app/fonts.css";

declare global {
  /** Runs a piece of code as the app does; stops it after so many milliseconds. */
  var runPython: (code: string, options?: { wallMs?: number; stopAfterMs?: number }) => Promise<CodeRun>;
  /** Runs JavaScript in the place of the sandbox's worker, and gives what it printed. */
  var runInPlaceOfPython: (script: string) => Promise<string>;
  /** Shows a text whose Python can be run. */
  var showPython: (text: string, options?: { runsByItself?: boolean; stored?: CodeRun }) => void;
  /** The runs that ended. */
  var finished: CodeRun[];
}

const runner = new PythonRunner();
const ignore = (): undefined => undefined;

globalThis.runPython = (code, { wallMs, stopAfterMs } = {}) => {
  const controller = new AbortController();
  if (stopAfterMs !== undefined) setTimeout(() => controller.abort(), stopAfterMs);
  const { signal } = controller;
  return runner.run(code, {
    ...(wallMs === undefined ? {} : { wallMs }),
    signal,
    onPhase: ignore,
    onOutput: ignore,
  });
};

globalThis.runInPlaceOfPython = async (script) => {
  const { files } = await loadSandboxFiles();
  const limits = { memoryBytes: 2 ** 27, fileBytes: 0 };
  const sandbox = await PythonSandbox.start(files, new Blob([script], { type: "text/javascript" }), limits);
  let printed = "";
  await sandbox.run({
    code: "",
    wallMs: 20_000,
    outputLength: 100_000,
    signal: new AbortController().signal,
    onRunning: ignore,
    onOutput: (_stream, text) => (printed += text),
  });
  return printed;
};

applyTheme("system");
globalThis.finished = [];
const root = createRoot(document.querySelector("#root") ?? document.body);
let shown = 0;
globalThis.showPython = (text, { runsByItself = false, stored } = {}) => {
  const support = {
    runner,
    runsByItself,
    storedRun: (code: string) => (stored?.code === code ? stored : undefined),
    onFinished: (run: CodeRun) => void globalThis.finished.push(run),
  };
  shown += 1;
  flushSync(() =>
    root.render(
      <PythonContext value={support}>
        <main key={shown} style={{ maxWidth: 760, margin: "auto", padding: 20, font: "17px/1.6 var(--serif)" }}>
          <h1 className="visually-hidden">Python</h1>
          <Markdown text={text} />
        </main>
      </PythonContext>,
    ),
  );
};
