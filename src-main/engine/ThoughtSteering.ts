import type { Token } from "node-llama-cpp";
import type { GenerateRequest, GenerateResult, Steering } from "../core/ports/InferenceEngine.ts";
import type { LoadedLlama } from "./LoadedLlama.ts";
import type { OutputReader } from "./OutputReader.ts";
import type { SegmentWriter } from "./SegmentWriter.ts";
import type { TokenBudget } from "./TokenBudget.ts";
import { tokenizePlain } from "./tokenizePrompt.ts";

/** Writes into a thought, and closes it in time: what is fed to the model beside its own tokens. */
export class ThoughtSteering {
  /** Who closed the last thought. */
  closedBy: GenerateResult["thoughtClosedBy"] = null;
  readonly #loaded: Pick<LoadedLlama, "model">;
  readonly #request: GenerateRequest;
  readonly #asked: Steering[];
  readonly #reader: OutputReader;
  readonly #writer: SegmentWriter;
  readonly #budget: TokenBudget;
  readonly #closeMarker: Token[];
  /** What closing by the budget takes. */
  readonly #closingTokens: number;
  /** A thought may still come: until the first text of an answer. */
  #isAwaitingThought: boolean;

  constructor(
    loaded: Pick<LoadedLlama, "model">,
    request: GenerateRequest,
    asked: Steering[],
    output: { reader: OutputReader; writer: SegmentWriter; budget: TokenBudget },
  ) {
    this.#loaded = loaded;
    this.#request = request;
    this.#asked = asked;
    this.#reader = output.reader;
    this.#writer = output.writer;
    this.#budget = output.budget;
    const { thoughtMarkers: markers } = request;
    this.#closeMarker = markers === null ? [] : loaded.model.tokenize(markers.close, true);
    this.#closingTokens = this.#closeMarker.length + this.#tokenize(this.#separated(request.closingText, true)).length;
    this.#isAwaitingThought = markers !== null && !request.resume.some(({ ended }) => ended);
  }

  /**
   * To be asked before each token.
   * @returns tokens to be fed after the last one; their text is with the reader already
   */
  feed(): Token[] {
    if (this.#writer.kind !== "thought") {
      if (this.#writer.lastCharacter !== "" || this.closedBy !== null) this.#isAwaitingThought = false;
      if (!this.#isAwaitingThought) this.#asked.length = 0;
      return [];
    }
    const fed: Token[] = [];
    for (let next = this.#asked.shift(); next !== undefined; next = this.#asked.shift()) {
      if (next.kind === "close-thought") return [...fed, ...this.#close(next.text, "steering")];
      const tokens = this.#tokenize(this.#separated(next.text));
      // What does not fit before the answer closes the thought instead.
      if (!this.#budget.leavesReserve(tokens.length + this.#closingTokens))
        return [...fed, ...this.#close(this.#request.closingText, "budget")];
      fed.push(...this.#write(tokens));
    }
    return this.#budget.mustClose(this.#closingTokens)
      ? [...fed, ...this.#close(this.#request.closingText, "budget")]
      : fed;
  }

  #close(text: string, by: "budget" | "steering"): Token[] {
    const marker = this.#closeMarker;
    const tokens = this.#tokenize(this.#separated(text));
    if (!this.#budget.hasRoomFor(marker.length)) return [];
    const fed = this.#budget.hasRoomFor(tokens.length + marker.length) ? this.#write(tokens) : [];
    this.#budget.written += marker.length;
    this.#writer.append(marker.flatMap((token) => this.#reader.read(token)));
    // A marker that the reader does not know by itself, such as one that is plain text with more text before it.
    if (this.#writer.kind === "thought") this.#writer.append([...this.#reader.flush(), { type: "close" }]);
    this.closedBy = by;
    return [...fed, ...marker];
  }

  #write(tokens: Token[]): Token[] {
    this.#budget.written += tokens.length;
    this.#budget.thought += tokens.length;
    this.#writer.append(this.#reader.flush());
    this.#writer.append(
      [...tokens.flatMap((token) => this.#reader.read(token)), ...this.#reader.flush()],
      tokens.length,
    );
    return tokens;
  }

  /** A text of its own paragraph. */
  #separated(text: string, always = false): string {
    const { lastCharacter } = this.#writer;
    const isApart = !always && (lastCharacter === "" || lastCharacter === "\n");
    return text === "" || isApart ? text : `\n\n${text}`;
  }

  #tokenize(text: string): Token[] {
    if (text === "") return [];
    const { thoughtMarkers: markers, stops } = this.#request;
    return tokenizePlain(this.#loaded, text, [...stops, ...(markers === null ? [] : [markers.open, markers.close])]);
  }
}
