import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { TessBaseAPI } from "tesseract.js-core/tesseract-core-simd-lstm.js";
import { AppError } from "../../../../../src-shared/errors/AppError.ts";

/** One word as it was recognised. Lengths are in pixels of the upright picture. */
export interface RecognizedWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface RecognizedLine {
  /** Lines of one block belong together. */
  readonly block: number;
  readonly words: readonly RecognizedWord[];
}

/** Languages that come with the app; all of them at once cost little. */
const languages = ["eng", "deu", "fra"];

/** Tesseract's numbers for its neural engine, and for finding the layout by itself. */
const [neuralEngine, automaticLayout] = [1, 3];
/** Lines that lean less are left as they are, in radians. */
const smallestSlope = 0.005;

/**
 * Reads text off pictures, with Tesseract in WebAssembly and its data from the app's own files: it opens no other file and
 * no address.
 */
export class TextRecognizer {
  readonly #setInput: (bytes: Uint8Array) => void;
  readonly #api: TessBaseAPI;

  private constructor(api: TessBaseAPI, setInput: (bytes: Uint8Array) => void) {
    this.#api = api;
    this.#setInput = setInput;
  }

  /** @param folder absolute path of the folder with Tesseract's program and data */
  static async open(folder: string): Promise<TextRecognizer> {
    const { default: load } = await import("tesseract.js-core/tesseract-core-simd-lstm.js");
    const wasmBinary = await readFile(join(folder, "tesseract-core-simd-lstm.wasm"));
    const core = await load({ wasmBinary, print: () => undefined, printErr: () => undefined });
    for (const language of languages) {
      const file = `${language}.traineddata`;
      core.FS.writeFile(`/${file}`, gunzipSync(await readFile(join(folder, `${file}.gz`))));
    }
    const api = new core.TessBaseAPI();
    if (api.Init("/", languages.join("+"), neuralEngine) !== 0)
      throw new AppError("internal", "Tesseract did not start");
    api.SetPageSegMode(automaticLayout);
    return new TextRecognizer(api, (bytes) => core.FS.writeFile("/input", bytes));
  }

  /**
   * @param picture a PNG, JPEG, WebP or PNM file
   * @param orientation as Exif has it, 1 for upright
   * @throws AppError `problems/damaged`
   */
  read(picture: Uint8Array, orientation = 1): RecognizedLine[] {
    this.#setInput(picture);
    this.#setImage(orientation, 0);
    this.#api.FindLines();
    const slope = this.#api.GetGradient();
    if (Math.abs(slope) >= smallestSlope) this.#setImage(orientation, slope);
    this.#api.Recognize(null);
    return toLines(this.#api.GetTSVText(0));
  }

  close(): void {
    this.#api.End();
  }

  #setImage(orientation: number, angle: number): void {
    if (this.#api.SetImageFile(orientation, angle) !== 0)
      throw new AppError("problems/damaged", "the picture cannot be decoded");
  }
}

/** Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function toLines(table: string): RecognizedLine[] {
  const lines = new Map<string, { block: number; words: RecognizedWord[] }>();
  for (const row of table.split("\n")) {
    const [level, , block = "", paragraph, line, , left, top, width, height, confidence, ...text] = row.split("\t");
    if (level !== "5") continue;
    const word = {
      text: text.join(" "),
      confidence: Number(confidence),
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
    };
    if (word.text.trim() === "") continue;
    const key = `${block} ${paragraph} ${line}`;
    const found = lines.get(key);
    if (found === undefined) lines.set(key, { block: Number(block), words: [word] });
    else found.words.push(word);
  }
  return [...lines.values()];
}
