import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";

/** What a state can be used with. All of it must be the same: a state of another kind can crash llama.cpp. */
export interface StateBinding {
  /** Of node-llama-cpp. */
  libraryVersion: string;
  modelKey: string;
  backend: string;
  keyValueType: string;
  flashAttention: string;
}

/** Stands beside a state's file and vouches for it. */
export interface StateRecord {
  binding: StateBinding;
  tokens: number[];
  /** Of the state's file. */
  bytes: number;
  sha256: string;
}

const bindingKeys = ["libraryVersion", "modelKey", "backend", "keyValueType", "flashAttention"] as const;

export const isSameBinding = (a: StateBinding, b: StateBinding): boolean =>
  bindingKeys.every((key) => a[key] === b[key]);

/** @returns undefined for a file that is not a record */
export async function readStateRecord(path: string): Promise<StateRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(path, "utf8")) as StateRecord;
    const isWhole =
      bindingKeys.every((key) => typeof record.binding[key] === "string") &&
      Array.isArray(record.tokens) &&
      record.tokens.every((token) => Number.isSafeInteger(token)) &&
      Number.isSafeInteger(record.bytes) &&
      typeof record.sha256 === "string";
    return isWhole ? record : undefined;
  } catch {
    return undefined;
  }
}

/** The length and the checksum of a file. */
export async function measureFile(path: string): Promise<Pick<StateRecord, "bytes" | "sha256">> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return { bytes: (await stat(path)).size, sha256: hash.digest("hex") };
}
