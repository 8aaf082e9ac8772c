import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { toWriteError } from "../files/fileErrors.ts";
import type { FileHash, TransferEvent, TransferRequest } from "../files/FileWork.ts";
import { hashFile } from "../files/hashFile.ts";
import { makeFolder } from "../files/makeFolder.ts";
import { HttpClient } from "../hub/HttpClient.ts";
import { HubClient } from "../hub/HubClient.ts";
import { ByteSource, RangesRefused } from "./ByteSource.ts";
import { discardPartial, PartialFile } from "./PartialFile.ts";
import { RetryGate } from "./RetryGate.ts";

const connections = 4;
const defaultFirstRetryMs = 500;
const progressMs = 100;

/** Errors after which what was fetched is worthless. */
const spoiled: readonly string[] = ["downloads/wrong-hash", "downloads/changed", "downloads/other-version"];

const isSpoiled = (thrown: unknown): boolean => thrown instanceof AppError && spoiled.includes(thrown.code);

/** Carries out `transfer` of {@link FileWork}: see there. */
export async function transfer(
  request: TransferRequest,
  onEvent: (event: TransferEvent) => void,
  signal: AbortSignal,
): Promise<FileHash> {
  const { target, endpoint, token, proxy, patience, firstRetryMs = defaultFirstRetryMs } = request;
  const http = new HttpClient(proxy, patience);
  const gate = new RetryGate(firstRetryMs, (retryAt) => onEvent({ type: "retrying", retryAt }));
  try {
    const source = new ByteSource({ file: request.file, hub: new HubClient({ endpoint, token, http }), http, gate });
    const { commit, sizeBytes, sha256 } = await source.resolve(signal);
    onEvent({ type: "resolved", commit, sizeBytes, sha256 });
    if (await isThere(target, sizeBytes, sha256, signal)) {
      discardPartial(target);
      return { sha256, sizeBytes };
    }
    await fetchInto(target, { sizeBytes, sha256 }, source, gate, request.spareBytes, onEvent, signal);
    return { sha256, sizeBytes };
  } catch (thrown) {
    if (isSpoiled(thrown)) discardPartial(target);
    throw signal.aborted ? signal.reason : AppError.from(thrown);
  } finally {
    await http.close();
  }
}

async function fetchInto(
  target: string,
  { sizeBytes, sha256 }: FileHash,
  source: ByteSource,
  gate: RetryGate,
  spareBytes: number,
  onEvent: (event: TransferEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  await makeFolder(dirname(target));
  const part = new PartialFile(target, sha256, sizeBytes);
  try {
    const { receivedBytes } = part.plan;
    if (receivedBytes > 0) onEvent({ type: "progress", receivedBytes, hashedBytes: 0 });
    await requireRoom(target, sizeBytes - receivedBytes, spareBytes);
    while (!part.plan.isComplete) await fetchChunks(source, part, gate, onEvent, signal);
    await part.finish((hashedBytes) => onEvent({ type: "progress", receivedBytes: sizeBytes, hashedBytes }), signal);
    part.abandon();
  } catch (thrown) {
    if (isSpoiled(thrown)) part.abandon();
    else part.close();
    throw thrown;
  }
}

/** Fetches with all connections until the file is whole or the server turns out to send it only in one piece. */
async function fetchChunks(
  source: ByteSource,
  part: PartialFile,
  gate: RetryGate,
  onEvent: (event: TransferEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  let toldAt = 0;
  const onBytes = (): void => {
    gate.reset();
    part.followWithHash();
    if (Date.now() - toldAt < progressMs) return;
    toldAt = Date.now();
    onEvent({ type: "progress", receivedBytes: part.plan.receivedBytes, hashedBytes: part.hashedBytes });
  };
  const connection = async (): Promise<void> => {
    // What came of a file that is sent only whole cannot be gone on with.
    if (source.isWhole && part.plan.receivedBytes > 0) part.restartWhole();
    for (let chunk = part.plan.take(); chunk !== undefined; chunk = part.plan.take())
      try {
        let position = chunk.start;
        for await (const bytes of source.read(chunk, either)) {
          part.write(chunk.index, position, bytes);
          position += bytes.length;
          onBytes();
        }
      } catch (thrown) {
        either.throwIfAborted();
        if (thrown instanceof RangesRefused) throw thrown;
        await gate.pass(AppError.from(thrown), either);
        if (source.isWhole) part.restartWhole();
      } finally {
        part.plan.giveBack(chunk.index);
      }
  };
  const all = Array.from({ length: source.isWhole ? 1 : connections }, () =>
    connection().catch((thrown: unknown) => {
      failed.abort(thrown);
      throw thrown;
    }),
  );
  const [failure] = (await Promise.allSettled(all)).filter(({ status }) => status === "rejected");
  if (failure === undefined) return;
  signal.throwIfAborted();
  if (!(failed.signal.reason instanceof RangesRefused)) throw failed.signal.reason;
  source.isWhole = true;
  part.restartWhole();
}

/** A finished file that an earlier transfer put there. */
async function isThere(target: string, sizeBytes: number, sha256: string, signal: AbortSignal): Promise<boolean> {
  const size = await stat(target).then(
    (stats) => stats.size,
    () => -1,
  );
  return size === sizeBytes && (await hashFile(target, () => undefined, signal)).sha256 === sha256;
}

async function requireRoom(target: string, neededBytes: number, spareBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(target)).catch((thrown: unknown) => {
    throw toWriteError(thrown, target);
  });
  const missing = neededBytes + spareBytes - bavail * bsize;
  if (missing <= 0) return;
  const data = { path: target, missingBytes: Math.ceil(missing / 1e8) * 1e8 };
  throw new AppError("downloads/disk-full", `${missing} bytes are missing for ${target}`, { data });
}
