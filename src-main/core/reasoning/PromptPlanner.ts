import type { Effort } from "../../../src-shared/domain/effort.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { InferenceEngine, Prompt, ReadablePrompt } from "../ports/InferenceEngine.ts";
import { measurePrompt, type MeasuredPrompt } from "./fitPrompt.ts";
import type { ContextNeed } from "./planContext.ts";
import { promptText } from "./promptText.ts";
import { renderPrompt, type PastTurn } from "./renderPrompt.ts";

/** What a model is asked, and how long it may think. */
export interface Asked {
  model: ModelFile;
  past: readonly PastTurn[];
  question: string;
  effort: Effort;
}

interface Parts {
  engine: Pick<InferenceEngine, "readPrompts">;
  models: Pick<ModelService, "profileOf" | "runSettings">;
}

const nothingResumed: ContextNeed["resumed"] = { thoughtTokens: 0, answerTokens: 0 };

/** Writes prompts as a model was trained to see them and a person has set it, and counts them. */
export class PromptPlanner {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  render({ model, past, question, effort }: Asked): Prompt {
    const { models } = this.#parts;
    const { systemPrompt } = models.runSettings(model.modelId);
    return renderPrompt(models.profileOf(model), past, question, { systemPrompt, effort });
  }

  /** A length that is known before any model is loaded. */
  characters(asked: Asked): number {
    return promptText(this.render(asked)).length;
  }

  /** With what tells the engine its special texts. */
  readable(model: ModelFile, prompt: Prompt): ReadablePrompt {
    const { thoughtMarkers, stops } = this.#parts.models.profileOf(model);
    return { prompt, thoughtMarkers, stops };
  }

  /**
   * Counts the prompt for the model that is loaded.
   * @param resumed output that is there already, in tokens
   * @param thinksOn the thought gets its effort beyond what it has already
   * @throws AppError `engine/*`
   */
  measure(asked: Asked, resumed = nothingResumed, thinksOn = false): Promise<MeasuredPrompt> {
    const { engine, models } = this.#parts;
    const { model, past, question, effort } = asked;
    const thinks = models.profileOf(model).thoughtMarkers !== null;
    return measurePrompt({
      past,
      question,
      need: { effort, thinks, resumed, thinksOn },
      render: (turns, text) => this.render({ ...asked, past: turns, question: text }),
      count: async (prompts) => {
        const readings = await engine.readPrompts(prompts.map((prompt) => this.readable(model, prompt)));
        return readings.map(({ tokens }) => tokens);
      },
    });
  }
}
