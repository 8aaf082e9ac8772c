import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { GgufSummary, InferenceEngine } from "../../ports/InferenceEngine.ts";
import type { Sight } from "./lookAt.ts";

/** Reads headers of files that nobody asked for by name: one that cannot be read is passed over, and not tried again. */
export class HeaderReader {
  readonly #engine: Pick<InferenceEngine, "inspect">;
  /** Files that could not be read, by path, as they were seen then. */
  readonly #broken = new Map<string, Sight>();

  #isClosed = false;

  constructor(engine: Pick<InferenceEngine, "inspect">) {
    this.#engine = engine;
  }

  /** Ends the reading: the engine is not started again when the app closes. */
  close(): void {
    this.#isClosed = true;
  }

  get brokenCount(): number {
    return this.#broken.size;
  }

  /**
   * @returns what the file says, its size that of all parts; null for one that is broken, or no language model, and
   *   for all after {@link close}
   * @throws AppError `engine/*` when the engine is out of reach
   */
  async read(path: string, sight: Sight): Promise<GgufSummary | null> {
    if (this.#isClosed) return null;
    const broken = this.#broken.get(path);
    if (broken?.modifiedMs === sight.modifiedMs && broken.sizeBytes === sight.sizeBytes) return null;
    this.#broken.delete(path);
    const summary = await this.#inspect(path);
    if (summary !== null && isLanguageModel(summary)) return { ...summary, sizeBytes: sight.sizeBytes };
    this.#broken.set(path, sight);
    return null;
  }

  async #inspect(path: string, attempt = 1): Promise<GgufSummary | null> {
    try {
      return await this.#engine.inspect(path);
    } catch (thrown) {
      const { code } = AppError.from(thrown);
      // The engine may have been lost over another file.
      const wasLost = code === "engine/crashed" || code === "engine/not-responding";
      if (wasLost && attempt === 1 && !this.#isClosed) return this.#inspect(path, 2);
      if (code === "engine/unavailable") throw thrown;
      return null;
    }
  }
}

/** Not a vocabulary without weights, and not the eyes of a vision model. */
const isLanguageModel = ({ architecture, parameters }: GgufSummary): boolean =>
  parameters !== 0 && architecture !== "clip" && architecture !== "mmproj";
