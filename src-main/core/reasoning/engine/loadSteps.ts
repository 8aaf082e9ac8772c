import type { Phrase } from "../../../../src-shared/domain/phrase.ts";
import { say } from "../../../../src-shared/domain/say.ts";
import type { LoadRequest } from "../../ports/InferenceEngine.ts";

/** Tokens evaluated at once where a request leaves the choice to the engine. */
const usualBatchTokens = 256;
const smallBatchTokens = 64;

/** What a step is taken for. */
export interface LoadPlace {
  request: LoadRequest;
  /** Context below which no step goes, in tokens. */
  least: number;
  /** Whether a graphics card is used; true where that is not known. */
  hasCard: boolean;
}

/** One way to ask for less than before. */
export interface LoadStep {
  /** What it means for the person, as a sentence. */
  remedy: Phrase;
  /** Whether it changes anything for a request that the steps before have changed already. */
  changes: (place: LoadPlace) => boolean;
  lower: (place: LoadPlace) => Partial<LoadRequest>;
  /** Needs a number of layers to halve. */
  halvesLayers?: true;
  /** Keeps the graphics card out of it. */
  leavesCard?: true;
}

/**
 * In the order in which they are taken, each on top of those before: what costs a person least comes first. Their places are
 * stored, so that new ones go to the end.
 */
export const loadSteps: readonly LoadStep[] = [
  {
    remedy: say`Went on with one sample at a time.`,
    changes: ({ request }) => request.sequences > 1,
    lower: () => ({ sequences: 1 }),
  },
  {
    remedy: say`Went on with a smaller context.`,
    changes: ({ request, least }) => request.contextTokens > least,
    lower: ({ request, least }) => ({
      contextTokens: Math.max(least, Math.ceil(request.contextTokens / 2)),
    }),
  },
  {
    remedy: say`Went on with the context stored in half the memory.`,
    changes: ({ request }) => request.keyValueType !== "q8_0",
    lower: () => ({ keyValueType: "q8_0" }),
  },
  {
    remedy: say`Went on with fewer layers on the graphics card.`,
    changes: ({ request, hasCard }) => hasCard && (request.gpuLayers === null || request.gpuLayers > 1),
    lower: ({ request }) => ({ gpuLayers: request.gpuLayers === null ? null : Math.floor(request.gpuLayers / 2) }),
    halvesLayers: true,
  },
  {
    remedy: say`Went on with no layers on the graphics card.`,
    changes: ({ request, hasCard }) => hasCard && request.gpuLayers !== 0,
    lower: () => ({ gpuLayers: 0 }),
  },
  {
    remedy: say`Went on with smaller batches.`,
    changes: ({ request }) => (request.batchTokens ?? usualBatchTokens) > smallBatchTokens,
    lower: () => ({ batchTokens: smallBatchTokens }),
  },
  {
    remedy: say`Went on with the processor alone.`,
    changes: ({ hasCard }) => hasCard,
    lower: () => ({}),
    leavesCard: true,
  },
  {
    remedy: say`Went on with the smallest context.`,
    changes: ({ request, least }) => request.contextTokens > least,
    lower: ({ least }) => ({ contextTokens: least }),
  },
];

/** The request with the first `count` steps taken, and whether they leave the card out. */
export function lowered(place: LoadPlace, count: number): LoadPlace {
  let { request, hasCard } = place;
  for (const step of loadSteps.slice(0, count)) {
    const now = { ...place, request, hasCard };
    if (step.changes(now)) request = { ...request, ...step.lower(now) };
    if (step.leavesCard === true) hasCard = false;
  }
  return { ...place, request, hasCard };
}

/** How many steps are taken after the next one that changes anything, or null where none does. */
export function nextStep(place: LoadPlace, count: number): number | null {
  for (let index = count; index < loadSteps.length; index += 1)
    if (loadSteps[index]?.changes(lowered(place, index)) === true) return index + 1;
  return null;
}
