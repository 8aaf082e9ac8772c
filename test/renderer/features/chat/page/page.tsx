import "../../models/page/withoutEval.ts";
import { createRoot } from "react-dom/client";
import { serve } from "../../../../../src-main/rpc/serve.ts";
import { App } from "../../../../../src-renderer/app/App.tsx";
import "../../../../../src-renderer/app/fonts.css";
import "../../../../../src-renderer/app/theme.css";
import { ClientProvider } from "../../../../../src-renderer/client/ClientProvider.tsx";
import { createClient } from "../../../../../src-renderer/client/createClient.ts";
import type { CallInput, CallName } from "../../../../../src-shared/contract/contract.ts";
import type { AttemptEvent } from "../../../../../src-shared/contract/reasoningEndpoints.ts";
import type { Attempt } from "../../../../../src-shared/domain/attempt.ts";
import type { CheckReport } from "../../../../../src-shared/domain/check.ts";
import type { ConversationSummary } from "../../../../../src-shared/domain/conversation.ts";
import type { Forecast } from "../../../../../src-shared/domain/forecast.ts";
import type { SampleGroup } from "../../../../../src-shared/domain/sampleGroup.ts";
import { AppError, type ErrorEnvelope } from "../../../../../src-shared/errors/AppError.ts";
import { fakeHandlers, fakeTopics } from "../../../../rpc/fakeHandlers.ts";
import { FakeTopic } from "../../../../rpc/FakeTopic.ts";
import { memoryTransportPair } from "../../../../rpc/memoryTransportPair.ts";
import { sampleSettings } from "../../../sampleSettings.ts";
import { conversationOf, sampleForecast, sampleLines } from "./sampleConversation.ts";

/** What a test sets, and what was asked. */
export interface FakeCore {
  /** All attempts at the one question, oldest first. */
  attempts: Attempt[];
  /** Index of the one that is shown. */
  shown: number;
  /** Titles and whether they run; the page reads the conversation again when that changes. */
  summaries: FakeTopic<ConversationSummary[]>;
  settings: FakeTopic<typeof sampleSettings>;
  forecast: Forecast | null;
  /** What `reasoning.answerNow` fails with, or null. */
  refusal: ErrorEnvelope["code"] | null;
  /** What checks found of every answer, or null where none has one. */
  report: CheckReport | null;
  /** Calls that change something, in order, as `name input`. */
  asked: string[];
  /** Sends an event of the attempt that is followed. */
  send: (event: AttemptEvent) => void;
  /** Sends a sample group to whoever follows it. */
  sendGroup: (group: SampleGroup) => void;
}

declare global {
  var chatCore: FakeCore;
}

const topics = fakeTopics();
const chatCore: FakeCore = {
  attempts: [],
  shown: 0,
  summaries: topics.summaries,
  settings: new FakeTopic(sampleSettings),
  forecast: sampleForecast,
  refusal: null,
  report: null,
  asked: [],
  send: () => undefined,
  sendGroup: () => undefined,
};
globalThis.chatCore = chatCore;

const heard =
  <Value,>(name: CallName, value: Value) =>
  (input: object): Value => {
    chatCore.asked.push(`${name} ${JSON.stringify(input)}`);
    return value;
  };
const attempt = (id: string): Attempt => {
  const found = chatCore.attempts.find(({ attemptId }) => attemptId === id);
  if (found === undefined) throw new AppError("reasoning/not-found", "This page has no such attempt.");
  return found;
};
const conversation = () => conversationOf(chatCore.attempts, chatCore.shown);
const started = () => {
  const { conversationId, turns } = conversation();
  const [turn] = turns;
  if (turn === undefined) throw new AppError("conversations/not-found", "This page has no turns.");
  return { conversationId, turnId: turn.turnId, attemptId: turn.attempt.attemptId };
};

const handlers = fakeHandlers(topics, {
  "checking.answer": () => chatCore.report,
  "checking.lines": (input) => heard("checking.lines", sampleLines)(input),
  "reasoning.repair": (input) => heard("reasoning.repair", started())(input),
  "conversations.get": conversation,
  "conversations.foldThought": () => ({}),
  "conversations.showAttempt"({ attemptId }) {
    chatCore.shown = chatCore.attempts.indexOf(attempt(attemptId));
    return heard("conversations.showAttempt", conversation())({ attemptId });
  },
  "engine.prepare": heard("engine.prepare", {}),
  "models.assess": () => ({}),
  "reasoning.ask": (input: CallInput<"reasoning.ask">) => heard("reasoning.ask", started())(input),
  "reasoning.regenerate": (input) => heard("reasoning.regenerate", started())(input),
  "reasoning.continue": (input) => heard("reasoning.continue", started())(input),
  "reasoning.thinkMore": (input) => heard("reasoning.thinkMore", started())(input),
  "reasoning.continueFrom": (input) => heard("reasoning.continueFrom", started())(input),
  "reasoning.answerNow"(input) {
    if (chatCore.refusal !== null) throw new AppError(chatCore.refusal, "no");
    return heard("reasoning.answerNow", started())(input);
  },
  "reasoning.stop": heard("reasoning.stop", {}),
  "reasoning.stopSamples": heard("reasoning.stopSamples", {}),
  "reasoning.follow": ({ attemptId }, emit, signal) => {
    emit({ type: "snapshot", attempt: attempt(attemptId) });
    chatCore.send = emit;
    return new Promise((resolve) => signal.addEventListener("abort", resolve));
  },
  "reasoning.followSamples": (_input, emit, signal) => {
    chatCore.sendGroup = emit;
    return new Promise((resolve) => signal.addEventListener("abort", resolve));
  },
  "reasoning.forecast": () => {
    if (chatCore.forecast === null) throw new AppError("models/not-found", "no model");
    return chatCore.forecast;
  },
  "settings.values": chatCore.settings,
  "settings.update"({ effort }) {
    chatCore.settings.set({ ...chatCore.settings.value, ...(effort !== undefined && { effort }) });
    return heard("settings.update", {})({ effort });
  },
});

const [near, far] = memoryTransportPair();
serve(handlers, far, (words, thrown) => console.error(words, thrown));
createRoot(document.querySelector("#root") ?? document.body).render(
  <ClientProvider client={createClient(near)}>
    <App language="en" />
  </ClientProvider>,
);
