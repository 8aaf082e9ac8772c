import { AppError } from "../../../../src-shared/errors/AppError.ts";

export interface DecodedText {
  /** Line ends are `\n`, and nothing in it steers a terminal. */
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** Characters that are looked at to tell text from other bytes. */
const sampled = 100_000;
/** Share of characters that no text has, above which a file is not text. */
const tolerated = 0.002;

/** Signs that are repeated more often say no more than this many, and only cost time. */
const longestRun = 200;
const endless = /([\t !-/:-@[-`{-~\u00a0·…])\1{200,}/g;

/** Controls but tab, line feed, form feed and carriage return; signs that decoding puts for what it cannot read. */
const strange = /[[\p{Cc}\ufffd\ufffe\uffff]--[\t\n\f\r]]/gv;

/**
 * Bytes as text: by their byte order mark, else UTF-16 where every other byte is zero, else UTF-8, else Windows-1252.
 * @throws AppError `problems/not-text` where they are none of these
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const sample = decoded.slice(0, sampled);
  const strangers = sample.match(strange)?.length ?? 0;
  if (strangers > sample.length * tolerated) throw new AppError("problems/not-text", `${strangers} strange characters`);
  // Form feeds part pages, which is where a text has at least a new paragraph.
  const text = decoded
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\f", "\n\n")
    .replaceAll(strange, "")
    .replaceAll(endless, (run) => run.slice(0, longestRun));
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): DecodedText["encoding"] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 2_000);
  for (let index = 0; index < end; index++) if (bytes[index] === 0) zeros[index % 2]!++;
  // Western text in UTF-16 has a zero in nearly every pair, always on the same side.
  if (zeros[1]! > end * 0.3 && zeros[0] === 0) return "utf-16le";
  if (zeros[0]! > end * 0.3 && zeros[1] === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
