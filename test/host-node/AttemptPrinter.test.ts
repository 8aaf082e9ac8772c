import { expect, test } from "vitest";
import { AttemptPrinter, type Output } from "../../src-main/host-node/AttemptPrinter.ts";
import { failedRecord, solutionRecord } from "../../src-main/host-node/solutionRecord.ts";
import type { AttemptEvent } from "../../src-shared/contract/reasoningEndpoints.ts";
import type { Segment } from "../../src-shared/domain/attempt.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { delta, fakeAttempt } from "../rpc/fakeEvents.ts";

class TextOutput implements Output {
  text = "";
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): void {
    this.text += text;
  }
}

function startPrinter(isTTY: boolean, allowsColour = true) {
  const thoughts = new TextOutput(isTTY);
  const answers = new TextOutput(isTTY);
  const printer = new AttemptPrinter(thoughts, answers, allowsColour);
  const print = (...events: AttemptEvent[]): void => events.forEach((event) => printer.print(event));
  return { thoughts, answers, print };
}

const thought = (text: string): AttemptEvent => delta(text);
const answer = (text: string): AttemptEvent => ({ ...delta(text, 1), kind: "answer" });
const finished: AttemptEvent = { type: "finished", attempt: fakeAttempt() };

test("a pipe gets the answer alone, exactly, with a line's end", () => {
  const { thoughts, answers, print } = startPrinter(false);
  print(thought("Let me "), thought("think.\n"), answer("\n\nx = 5"), answer("\x1b[1m."), finished);
  expect(answers.text).toBe("x = 5\x1b[1m.\n");
  expect(thoughts.text).toBe("Let me think.\n\n");
});

test("a terminal gets the thought dimmed, and no control codes of the model's", () => {
  const { thoughts, answers, print } = startPrinter(true);
  print(thought("a\x1b[31mb\x07"), answer("c\x1b]0;title\x07d\r\n\te"), finished);
  expect(thoughts.text).toBe("\x1b[2mab\x1b[22m\n\n");
  expect(answers.text).toBe("cd\n\te\n");
});

test("no colour where none is wanted", () => {
  const { thoughts, print } = startPrinter(true, false);
  print(thought("a"), finished);
  expect(thoughts.text).toBe("a\n");
});

test("the progress line is for terminals, and is cleared before the text", () => {
  const loading: AttemptEvent = { type: "phase", phase: "loading", fraction: 0.4 };
  const terminal = startPrinter(true, false);
  terminal.print(loading, thought("a"), finished);
  expect(terminal.thoughts.text).toBe("Loading the model: 40 %\r\x1b[Ka\n");
  const pipe = startPrinter(false);
  pipe.print(loading, thought("a"), finished);
  expect(pipe.thoughts.text).toBe("a\n");
});

const segment = (kind: "thought" | "answer", text: string): Segment => {
  return { kind, text, tokens: 3, durationMs: 10.4, ended: true };
};

test("the record of a run holds its texts, counts and times", () => {
  const attempt = fakeAttempt({
    segments: [segment("thought", "\nfirst\n"), segment("thought", "second"), segment("answer", " x = 5 ")],
    metrics: { promptTokens: 9, promptMs: 5.6, outputTokens: 12, outputMs: 30 },
  });
  expect(solutionRecord("q", attempt, 99.9)).toEqual({
    question: "q",
    thought: "first\n\nsecond",
    answer: "x = 5",
    model: "Starter",
    tokens: { prompt: 9, thought: 6, answer: 3 },
    timesMs: { prompt: 6, thought: 21, answer: 10, total: 100 },
    stopReason: "answered",
  });
});

test("a failure is in the record with its code and its words", () => {
  const error = new AppError("models/file-missing", "ENOENT", { data: { path: "/m.gguf" } });
  const record = failedRecord("q", error, 1);
  expect(record).toMatchObject({
    answer: "",
    model: null,
    stopReason: "failed",
    error: { code: "models/file-missing" },
  });
  expect(record.error?.title).toContain("/m.gguf");
  const failed = fakeAttempt({ stopReason: "failed", error: error.toEnvelope() });
  expect(solutionRecord("q", failed, 1).error).toEqual(record.error);
});
