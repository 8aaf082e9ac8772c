import { randomUUID } from "node:crypto";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { SelfTest, SelfTestEvent } from "../../../src-shared/domain/selfTest.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { InferenceEngine, OutputUpdate } from "../ports/InferenceEngine.ts";
import type { PromptPlanner } from "./PromptPlanner.ts";
import type { RunLoader } from "./RunLoader.ts";

const problem = "What is 2 + 3?";
/** Tokens for the thought and for all that is written: enough to see both, and soon over on a slow machine. */
const [thoughtTokens, mostTokens, answerTokens] = [128, 224, 96] as const;
/** Context that the test has room in, in tokens; less where the person set less. */
const enoughTokens = 2_048;

interface Parts {
  engine: Pick<InferenceEngine, "generate" | "readPrompts">;
  planner: PromptPlanner;
  loader: Pick<RunLoader, "load" | "contextLimit">;
  models: Pick<ModelService, "profileOf" | "setSelfTest">;
}

/** Tries a model's profile on a short problem: how its prompt reads, and whether a thought opens and closes. */
export class SelfTester {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Loads the model, tries it, and keeps the result.
   * @returns null when the signal aborted it
   * @throws AppError `models/*`, `engine/*`
   */
  async run(model: ModelFile, emit: (event: SelfTestEvent) => void, signal: AbortSignal): Promise<SelfTest | null> {
    const { engine, loader, models, planner } = this.#parts;
    const profile = models.profileOf(model);
    emit({ type: "loading", fraction: 0 });
    const onProgress = (fraction: number): void => emit({ type: "loading", fraction });
    const contextTokens = Math.min(enoughTokens, loader.contextLimit(model));
    await loader.load(model, { contextTokens, sequences: 1 }, onProgress, signal);

    const readable = planner.readable(model, planner.render({ model, past: [], question: problem, effort: "normal" }));
    const [reading] = await engine.readPrompts([readable]);
    const texts = { thought: "", answer: "" };
    let outputTokens = 0;
    let hasThought = false;
    const onOutput = ({ kind, text, tokens }: OutputUpdate): void => {
      texts[kind] += text;
      hasThought ||= kind === "thought";
      outputTokens += tokens;
      emit({ type: "running", outputTokens });
    };
    const { thoughtClosedBy, reason } = await engine.generate(
      {
        generationId: randomUUID(),
        ...readable,
        sampling: { ...profile.sampling, seed: 1 },
        resume: [],
        maxTokens: mostTokens,
        thoughtTokens: profile.thoughtMarkers === null ? null : thoughtTokens,
        answerReserveTokens: answerTokens,
        closingText: profile.nudges.answerNow,
      },
      { onPrompt: () => undefined, onOutput },
      signal,
    );
    if (reason === "stopped") return null;
    const result: SelfTest = {
      profileId: profile.id,
      at: Date.now(),
      prompt: reading?.text ?? "",
      promptTokens: Math.max(1, reading?.tokens ?? 1),
      missingTokens: reading?.missingTokens ?? [],
      thought: texts.thought.trim(),
      answer: texts.answer.trim(),
      thoughtOpened: profile.thoughtMarkers === null ? null : hasThought,
      thoughtClosedBy: thoughtClosedBy === null ? null : thoughtClosedBy === "model" ? "model" : "app",
    };
    models.setSelfTest(model.modelId, result);
    emit({ type: "done", result });
    return result;
  }
}
