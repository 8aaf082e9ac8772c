import type { GenerateRequest } from "../core/ports/InferenceEngine.ts";
import { AppError } from "../../src-shared/errors/AppError.ts";

/** What a run may write, in tokens. */
export class TokenBudget {
  /** Of everything: what the context and the request allow. */
  readonly limit: number;
  /** Written so far, what was fed included. */
  written = 0;
  /** In thoughts, those of an earlier run included. */
  thought: number;
  readonly #thoughtTokens: number;
  readonly #thoughtEnd: number;

  /**
   * @param promptTokens tokens of the prompt, with what an earlier run wrote
   * @param resumedThought tokens of that in thoughts
   * @throws AppError `reasoning/prompt-too-long` when a new run has no room for its answer
   */
  constructor(
    { maxTokens, thoughtTokens, answerReserveTokens, resume }: GenerateRequest,
    contextTokens: number,
    promptTokens: number,
    resumedThought: number,
  ) {
    const room = contextTokens - promptTokens;
    if (resume.length === 0 && room < answerReserveTokens)
      throw new AppError("reasoning/prompt-too-long", `${promptTokens} tokens in ${contextTokens}`, {
        data: { promptTokens, contextTokens },
      });
    this.limit = Math.max(0, Math.min(maxTokens ?? room, room));
    // A caller who allows less than the reserve gets half of it as an answer.
    const reserve = this.limit < room ? Math.min(answerReserveTokens, Math.floor(this.limit / 2)) : answerReserveTokens;
    this.#thoughtEnd = this.limit - reserve;
    this.#thoughtTokens = thoughtTokens ?? Infinity;
    this.thought = resumedThought;
  }

  get isSpent(): boolean {
    return this.written >= this.limit;
  }

  /** Whether a thought must be closed now, since closing it takes so many tokens. */
  mustClose(closingTokens: number): boolean {
    return this.thought >= this.#thoughtTokens || this.written + closingTokens >= this.#thoughtEnd;
  }

  /** Whether so many tokens can be fed, with all that is kept back for the answer still there. */
  leavesReserve(tokens: number): boolean {
    return this.written + tokens <= this.#thoughtEnd;
  }

  /** Whether so many tokens can be fed and one more be written. */
  hasRoomFor(tokens: number): boolean {
    return this.written + tokens < this.limit;
  }
}
