import { InputLookupTokenPredictor, type LlamaContext, type LlamaContextSequence, type Token } from "node-llama-cpp";
import { AppError } from "../../src-shared/errors/AppError.ts";

/**
 * Guesses one token at a time, after two or more that stand in the text before: of several guesses the library accepts the
 * first at most, and a wrong one costs about what a token of a prompt costs.
 */
class LookupPredictor extends InputLookupTokenPredictor {
  constructor() {
    super({ patternLength: { min: 2 } });
  }

  override predictTokens(): Token[] {
    return super.predictTokens().slice(0, 1);
  }
}

/** One sequence of the context, and whether somebody uses it. */
export class PooledSequence {
  /** Its number in the context, from 0. */
  readonly index: number;
  readonly sequence: LlamaContextSequence;
  readonly lookup: InputLookupTokenPredictor | null;
  isBusy = false;
  /** Grows with each use, over all sequences of a pool: the smallest was used longest ago. */
  usedAt = 0;

  constructor(context: LlamaContext, index: number, predictsByLookup: boolean) {
    this.index = index;
    this.lookup = predictsByLookup ? new LookupPredictor() : null;
    this.sequence = context.getSequence({
      ...(this.lookup === null ? {} : { tokenPredictor: this.lookup }),
      contextShift: { size: 1, strategy: refuseShift },
    });
  }

  /** How many tokens of a text are in its state, from the start. */
  commonTokens(tokens: readonly Token[]): number {
    return this.sequence.compareContextTokens(tokens as Token[]).firstDifferentIndex;
  }

  /** The text in which a lookup finds its guesses. */
  lookUpIn(tokens: Token[]): void {
    this.lookup?.updateInputTokens(tokens);
  }
}

/** A run counts its tokens, so that this never happens; were the library to shift, half a thought would be lost unseen. */
function refuseShift(): never {
  throw new AppError("internal", "the context is full");
}
