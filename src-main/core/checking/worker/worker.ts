import { parentPort } from "node:worker_threads";
import { findAnswer } from "../answers/findAnswer.ts";
import { checkAnswer } from "../checkAnswer.ts";
import { compareAnswers } from "../comparing/compareAnswers.ts";
import { checkLines } from "../lines/checkLines.ts";
import { readQuestion } from "../questions/readQuestion.ts";
import type { CallInput, CallName, CallOutput, CheckingReply, CheckingRequest } from "./CheckingCalls.ts";

const calls: { [Name in CallName]: (input: CallInput<Name>) => CallOutput<Name> } = {
  find: ({ text }) => findAnswer(text),
  compare: ({ gold, pred, options }) => compareAnswers(gold, pred, options),
  check: ({ question, text }) => checkAnswer(question, text),
  canDecide: ({ question }) => readQuestion(question).task !== null,
  lines: ({ text }) => checkLines(text),
};

const send = (reply: CheckingReply): void => parentPort?.postMessage(reply);

function run<Name extends CallName>(name: Name, input: CallInput<Name>): CallOutput<Name> {
  return calls[name](input);
}

parentPort?.on("message", ({ id, name, input }: CheckingRequest) => {
  try {
    send({ type: "done", id, output: run(name, input) });
  } catch (thrown) {
    send({ type: "failed", id, message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
send({ type: "ready" });
