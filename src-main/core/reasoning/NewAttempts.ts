import { randomInt, randomUUID } from "node:crypto";
import type { Attempt, AttemptNote, Segment } from "../../../src-shared/domain/attempt.ts";
import type { Effort } from "../../../src-shared/domain/effort.ts";
import {
  attemptId as attemptIdSchema,
  sampleGroupId as sampleGroupIdSchema,
  type AttemptId,
  type SampleGroupId,
  type TurnId,
} from "../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../src-shared/domain/model.ts";
import type { ConversationService } from "../conversations/ConversationService.ts";
import type { ModelService } from "../models/ModelService.ts";
import type { Sampling } from "../ports/InferenceEngine.ts";
import type { AttemptRepository, RunRequest } from "../storage/AttemptRepository.ts";
import type { SampleGroups } from "./samples/SampleGroups.ts";

interface Parts {
  attempts: AttemptRepository;
  conversations: ConversationService;
  groups: Pick<SampleGroups, "create">;
  models: Pick<ModelService, "profileOf" | "runSettings">;
}

/** What is asked of new attempts. */
interface Wanted {
  model: ModelFile;
  effort: Effort;
  samples: number;
  /** Above the person's settings and the model card. */
  temperature?: number | undefined;
  seed?: number | undefined;
}

interface NewAttempt extends RunRequest {
  model: ModelFile;
  fromAttemptId?: AttemptId | null;
  sampleGroupId?: SampleGroupId | null;
}

/** Seeds of llama.cpp have 32 bits; a person's own have 31. */
const seedLimit = 2 ** 31;
const noMetrics = { promptTokens: 0, promptMs: 0, outputTokens: 0, outputMs: 0 };

/** Stores attempts that are about to run, and decides how each is sampled. */
export class NewAttempts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Attempts at a turn, as one group where there are several; the first is the one that is shown. */
  ask(turnId: TurnId, { model, effort, samples, temperature, seed }: Wanted): AttemptId[] {
    const { conversations, groups } = this.#parts;
    return conversations.atomically(() => {
      const isFirst = conversations.attemptIds(turnId).length === 0;
      const sampleGroupId = samples > 1 ? sampleGroupIdSchema.parse(randomUUID()) : null;
      if (sampleGroupId !== null) groups.create(sampleGroupId, turnId);
      const firstSeed = seed ?? this.#seed(model);
      const ids = Array.from({ length: samples }, (_, index) => {
        const sampling = this.#sampling(model, {
          temperature,
          isFirst: isFirst && index === 0,
          seed: firstSeed + index,
        });
        return this.#store(turnId, { model, effort, sampling, sampleGroupId });
      });
      const [first] = ids;
      if (first !== undefined) conversations.showNewAttempt(turnId, first);
      return ids;
    });
  }

  /**
   * An attempt beside another one, that begins with these segments of it, the last of which is open again.
   * @param goOn.temperature left out for that of another attempt at the same question
   */
  goOnFrom(
    { attemptId: fromAttemptId, turnId }: Attempt,
    goOn: {
      model: ModelFile;
      effort: Effort;
      kept: readonly Segment[];
      notes: AttemptNote[];
      temperature?: number | undefined;
    },
  ): AttemptId {
    const { model, effort, kept, notes, temperature } = goOn;
    const { attempts, conversations } = this.#parts;
    return conversations.atomically(() => {
      const sampling = this.#sampling(model, { temperature, isFirst: false, seed: this.#seed(model) });
      const attemptId = this.#store(turnId, { model, effort, sampling, fromAttemptId });
      const segments = kept.map(({ text, ...counts }, ordinal) => ({
        ...counts,
        ended: ordinal < kept.length - 1,
        ordinal,
        appended: text,
      }));
      attempts.grow({ attemptId, metrics: noMetrics, plan: null, notes, segments });
      conversations.showNewAttempt(turnId, attemptId);
      return attemptId;
    });
  }

  #store(turnId: TurnId, { model, fromAttemptId = null, sampleGroupId = null, ...request }: NewAttempt): AttemptId {
    const attemptId = attemptIdSchema.parse(randomUUID());
    const { modelId, name: modelName } = model;
    const createdAt = Date.now();
    const facts = { attemptId, turnId, modelId, modelName, createdAt, fromAttemptId, sampleGroupId };
    this.#parts.attempts.create({ ...request, ...facts });
    return attemptId;
  }

  /** As the person chose it for the model, else as the card says; another attempt must not only repeat the first. */
  #sampling(
    model: ModelFile,
    { temperature, isFirst, seed }: { temperature: number | undefined; isFirst: boolean; seed: number },
  ): Sampling {
    const { models } = this.#parts;
    const { sampling, againTemperature } = models.profileOf(model);
    const chosen = models.runSettings(model.modelId);
    return {
      ...sampling,
      temperature: temperature ?? chosen.temperature ?? (isFirst ? sampling.temperature : againTemperature),
      topK: chosen.topK ?? sampling.topK,
      topP: chosen.topP ?? sampling.topP,
      minP: chosen.minP ?? sampling.minP,
      seed,
    };
  }

  #seed({ modelId }: ModelFile): number {
    return this.#parts.models.runSettings(modelId).seed ?? randomInt(seedLimit);
  }
}
