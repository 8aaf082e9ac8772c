/** Tesseract compiled to WebAssembly: what of it is used. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  export interface TessBaseAPI {
    /** @returns 0 on success */
    Init(folder: string, languages: string, engine: number): number;
    SetPageSegMode(mode: number): void;
    /** Takes the picture from `/input`. @returns 0 on success */
    SetImageFile(orientation: number, angle: number): number;
    FindLines(): number;
    GetGradient(): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    End(): void;
  }

  interface TesseractCore {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
    readonly TessBaseAPI: new () => TessBaseAPI;
  }

  export default function load(options: {
    wasmBinary: Uint8Array;
    print: (line: string) => void;
    printErr: (line: string) => void;
  }): Promise<TesseractCore>;
}
