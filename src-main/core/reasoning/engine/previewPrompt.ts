import { createCore } from "../../createCore.ts";
import type { Host } from "../../ports/Host.ts";
import type { PromptReading } from "../../ports/InferenceEngine.ts";
import type { Profile } from "../Profile.ts";
import { promptText } from "../promptText.ts";
import { renderPrompt } from "../renderPrompt.ts";

/** Nothing is evaluated, so the least context will do, in tokens. */
const contextTokens = 256;

interface Wanted {
  question: string;
  /** Left out for the one that is found for the model. */
  profile?: Profile | undefined;
  /** Absolute path of a GGUF file; left out, the profile alone says what is written. */
  modelPath?: string | undefined;
}

export interface PromptPreview {
  profile: Profile;
  /** Special tokens visible. */
  text: string;
  /** The file's own template would be needed to write it as the model reads it. */
  isIncomplete: boolean;
  /** Texts that should be single tokens of the model and are not. */
  missingTokens: string[];
}

/**
 * A question as a model would read it, with nothing before it. The model runs only where its vocabulary is needed; nothing is
 * stored.
 * @throws AppError `models/*`, `engine/*`
 */
export async function previewPrompt(host: Host, { question, profile, modelPath }: Wanted): Promise<PromptPreview> {
  if (modelPath === undefined) {
    if (profile === undefined) throw new TypeError("a profile or a model is needed");
    const prompt = renderPrompt(profile, [], question);
    return { profile, text: promptText(prompt), isIncomplete: prompt.kind === "messages", missingTokens: [] };
  }
  const core = createCore({ ...host, dataDir: ":memory:" });
  try {
    const model = await core.models.addFile(modelPath);
    const used = profile ?? core.models.profileOf(model);
    const prompt = renderPrompt(used, [], question);
    await core.engine.load(
      {
        path: model.path,
        contextTokens,
        sequences: 1,
        threads: 1,
        gpuLayers: 0,
        batchTokens: null,
        keyValueType: "f16",
        predictsByLookup: false,
        states: null,
      },
      { onProgress: () => undefined, onMeasuring: () => undefined },
      new AbortController().signal,
    );
    const [reading] = await core.engine.readPrompts([
      { prompt, thoughtMarkers: used.thoughtMarkers, stops: used.stops },
    ]);
    return { profile: used, isIncomplete: false, ...facts(reading) };
  } finally {
    await core.dispose();
  }
}

const facts = (reading: PromptReading | undefined): Pick<PromptPreview, "text" | "missingTokens"> => ({
  text: reading?.text ?? "",
  missingTokens: reading?.missingTokens ?? [],
});
