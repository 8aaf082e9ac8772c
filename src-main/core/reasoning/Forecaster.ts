import { effortLevels } from "../../../src-shared/domain/effortTokens.ts";
import type { Forecast } from "../../../src-shared/domain/forecast.ts";
import type { ConversationId } from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { ConversationService } from "../conversations/ConversationService.ts";
import type { FitAdvisor } from "../models/fit/FitAdvisor.ts";
import type { ModelService } from "../models/ModelService.ts";
import { answerReserve, pastLimit, planContext, type ContextNeed } from "./planContext.ts";
import type { PromptPlanner } from "./PromptPlanner.ts";
import type { RunLoader } from "./RunLoader.ts";

/** Characters of a token in mathematics, on average: an exact count would need the model. */
const charactersPerToken = 3;

interface Parts {
  models: Pick<ModelService, "selected" | "profileOf">;
  conversations: Pick<ConversationService, "pastOf">;
  planner: Pick<PromptPlanner, "characters">;
  loader: Pick<RunLoader, "contextLimit">;
  speeds: Pick<FitAdvisor, "speedOf">;
}

/** Says what each effort comes to with the selected model, before a question is asked. */
export class Forecaster {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * @param conversationId where the question is going to stand, or null for a new conversation
   * @param model the one that is selected when left out
   * @throws AppError `conversations/not-found`
   */
  forecast(conversationId: ConversationId | null, model: ModelFile = this.#parts.models.selected): Forecast {
    const { models, conversations, planner, loader, speeds } = this.#parts;
    const asked = { model, question: "", effort: "normal" } as const;
    const systemCharacters = planner.characters({ ...asked, past: [] });
    const allCharacters = planner.characters({ ...asked, past: conversations.pastOf(conversationId) });
    const contextTokens = loader.contextLimit(model);
    const speed = speeds.speedOf(model.modelId);
    const thoughtTokensOf = (effort: ContextNeed["effort"]): number => {
      const need: ContextNeed = {
        effort,
        thinks: models.profileOf(model).thoughtMarkers !== null,
        systemTokens: tokensOf(systemCharacters),
        questionTokens: 0,
        resumed: { thoughtTokens: 0, answerTokens: 0 },
        thinksOn: false,
      };
      const tokens = Math.min(tokensOf(allCharacters - systemCharacters), pastLimit(need, contextTokens));
      return planContext(need, contextTokens, { tokens, droppedTurns: 0 }).thoughtTokens;
    };
    return {
      modelId: model.modelId,
      contextTokens,
      tokensPerSecond: speed?.tokensPerSecond ?? null,
      isMeasured: speed?.isMeasured ?? false,
      efforts: effortLevels.map((level) => ({ level, thoughtTokens: thoughtTokensOf(level) })),
      answerTokens: answerReserve(contextTokens),
    };
  }
}

const tokensOf = (characters: number): number => Math.ceil(characters / charactersPerToken);
