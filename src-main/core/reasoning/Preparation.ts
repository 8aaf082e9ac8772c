import type { ConversationId, ModelId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { ConversationService } from "../conversations/ConversationService.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { InferenceEngine, Prompt } from "../ports/InferenceEngine.ts";
import type { Logger } from "../ports/Logger.ts";
import type { SettingsService } from "../SettingsService.ts";
import { fitPrompt } from "./fitPrompt.ts";
import type { Asked, PromptPlanner } from "./PromptPlanner.ts";
import type { RunLoader } from "./RunLoader.ts";
import type { RunQueue } from "./RunQueue.ts";
import type { SelfTester } from "./SelfTester.ts";
import { wantedContext } from "./wantedContext.ts";

interface Parts {
  engine: Pick<InferenceEngine, "preload">;
  planner: PromptPlanner;
  queue: RunQueue;
  loader: Pick<RunLoader, "load" | "contextLimit">;
  selfTester: SelfTester;
  models: ModelService;
  conversations: ConversationService;
  settings: SettingsService;
  logger: Logger;
}

/** Room for a question that is not known yet, so that its context is the one that is prepared. */
const questionCharacters = 1_500;

/** What is being prepared. */
interface Preparing {
  modelId: ModelId;
  conversationId: ConversationId | null;
  /** Ends all of it. */
  all: AbortController;
  /** Ends what is done once the model is loaded. */
  ahead: AbortController;
}

/**
 * Loads the model while a person still types, and evaluates what stands before the question. A model that runs by its profile for
 * the first time is tried on a short problem. All of it gives way to a question.
 */
export class Preparation {
  readonly #parts: Parts;
  #preparing: Preparing | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Prepares the selected model, in its turn, for the next question of a conversation or of a new one. */
  prepare(conversationId: ConversationId | null): void {
    const { models, queue } = this.#parts;
    const model = models.selected;
    const { modelId } = model;
    const now = this.#preparing;
    if (now?.modelId === modelId && now.conversationId === conversationId) return;
    this.cancel();
    const preparing = { modelId, conversationId, all: new AbortController(), ahead: new AbortController() };
    this.#preparing = preparing;
    void queue.exclusively(async () => {
      try {
        await this.#prepare(model, preparing);
      } catch (thrown) {
        // A failure to load shows in the engine's status; a question tells the rest.
        if (!preparing.all.signal.aborted) this.#parts.logger.warn(`could not prepare: ${String(thrown)}`);
        await models.refresh();
      } finally {
        if (this.#preparing === preparing) this.#preparing = undefined;
      }
    });
  }

  /** Gives it up, loading too. */
  cancel(): void {
    this.#preparing?.all.abort();
    this.#preparing?.ahead.abort();
    this.#preparing = undefined;
  }

  /** A question to this model was asked: it does not wait for more than its loading. */
  giveWayTo(modelId: ModelId): void {
    if (this.#preparing?.modelId === modelId) this.#preparing.ahead.abort();
    else this.cancel();
  }

  async #prepare(model: ModelFile, { conversationId, all, ahead }: Preparing): Promise<void> {
    const { conversations, loader, models, planner, selfTester, settings } = this.#parts;
    if (all.signal.aborted) return;
    const { effort } = settings.values.value;
    const asked: Asked = { model, past: conversations.pastOf(conversationId), question: "", effort };
    const promptCharacters = planner.characters(asked) + questionCharacters;
    const content = { promptCharacters, resumedTokens: 0, effort };
    const contextTokens = wantedContext(content, loader.contextLimit(model), models.runSettings(model.modelId));
    const { loaded } = await loader.load(model, { contextTokens, sequences: 1 }, () => undefined, all.signal);
    const isTried = models.selfTest(model.modelId)?.profileId === model.profileId;
    if (!isTried && !ahead.signal.aborted) await selfTester.run(model, () => undefined, ahead.signal);
    if (!ahead.signal.aborted) await this.#evaluate(asked, loaded.contextTokens, ahead.signal);
  }

  async #evaluate(asked: Asked, contextTokens: number, signal: AbortSignal): Promise<void> {
    const { engine, planner } = this.#parts;
    const { prompt } = await fitPrompt(await planner.measure(asked), contextTokens);
    const beginning = beforeQuestion(prompt);
    if (beginning !== null) await engine.preload(planner.readable(asked.model, beginning), signal);
  }
}

/** A prompt with an empty question, up to where the question comes; null where nothing stands there. */
function beforeQuestion(prompt: Prompt): Prompt | null {
  // What the file's own template writes after the question is evaluated in vain: a few tokens.
  if (prompt.kind === "messages") return prompt.messages.length > 1 ? prompt : null;
  const question = prompt.parts.findLastIndex(({ kind }) => kind === "text");
  return question > 0 ? { kind: "parts", parts: prompt.parts.slice(0, question) } : null;
}
