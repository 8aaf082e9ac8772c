import { join } from "node:path";
import { onTestFinished } from "vitest";
import { DownloadService } from "../../../../src-main/core/models/downloads/DownloadService.ts";
import type { FileHash, TransferEvent, TransferRequest } from "../../../../src-main/core/models/files/FileWork.ts";
import type { OwnedModel } from "../../../../src-main/core/models/ModelService.ts";
import type { DownloadRecord } from "../../../../src-main/core/storage/DownloadRepository.ts";
import { openDatabase } from "../../../../src-main/core/storage/openDatabase.ts";
import { createRepositories } from "../../../../src-main/core/storage/openRepositories.ts";
import { Topic } from "../../../../src-main/core/Topic.ts";
import type { WantedDownload } from "../../../../src-shared/contract/downloadsEndpoints.ts";
import type { Download } from "../../../../src-shared/domain/download.ts";
import type { DownloadId, ModelId } from "../../../../src-shared/domain/ids.ts";
import type { ModelFile, ModelList } from "../../../../src-shared/domain/model.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { describeFile } from "../../describeFile.ts";
import { temporaryFolder } from "../../temporaryFolder.ts";

/** A transfer that was asked for; the test says what becomes of it. */
export interface HeldTransfer {
  request: TransferRequest;
  signal: AbortSignal;
  emit: (event: TransferEvent) => void;
  end: (outcome: FileHash | Error) => void;
}

export const repository = "maker/model-GGUF";

export const wanted = (path: string, from = repository): WantedDownload => ({
  kind: "file",
  repository: from,
  revision: "main",
  path,
  sha256: null,
});

/** Downloads on a real database, whose transfers do what the test says, when it says so. */
export function heldTransfers(earlier: DownloadRecord[] = []) {
  const folder = temporaryFolder();
  const modelsDir = join(folder, "models");
  const { db, close } = openDatabase(folder);
  const repositories = createRepositories(db, folder);
  for (const record of earlier) repositories.downloads.save(record, 0);
  const transfers: HeldTransfer[] = [];
  const list = new Topic<ModelList>({ models: [], selectedId: "starter" as ModelId });
  const parts = new Map<ModelId, string[]>();
  const addOwned = (owned: OwnedModel): Promise<ModelFile> => {
    const paths = owned.parts.map(({ path }) => path);
    const model = describeFile({ modelId: `file:${paths[0]}` as ModelId, path: paths[0] ?? "" });
    parts.set(model.modelId, paths);
    list.set({ ...list.value, models: [...list.value.models, model] });
    return Promise.resolve(model);
  };
  const logged: string[] = [];
  const log = (message: string, cause?: unknown): void => void logged.push(`${message} ${String(cause)}`);
  const notAsked = (): never => {
    throw new Error("not asked for here");
  };
  const downloads = new DownloadService({
    repository: repositories.downloads,
    catalogue: {
      variant: (variantId) => {
        throw new AppError("models/not-found", variantId);
      },
      remember: (file) => repositories.hubFiles.save(file, 0),
    },
    hub: { connection: () => Promise.resolve({ endpoint: "http://127.0.0.1", token: null, proxy: { kind: "none" } }) },
    models: { addOwned, list, partsOf: (modelId) => parts.get(modelId) ?? [] },
    fileWork: {
      hash: notAsked,
      copy: notAsked,
      transfer: (request, onEvent, signal) => {
        const { promise, resolve, reject } = Promise.withResolvers<FileHash>();
        const end = (outcome: FileHash | Error): void =>
          outcome instanceof Error ? reject(outcome) : resolve(outcome);
        transfers.push({ request, signal, emit: onEvent, end });
        return promise;
      },
    },
    modelsDir,
    logger: { info: log, warn: log, error: log },
  });
  onTestFinished(close);
  return {
    downloads,
    list,
    logged,
    modelsDir,
    addOwned,
    /** From now on nothing can be stored, as on a full disk. */
    refuseToStore: () => void db.pragma("query_only = ON"),
    stored: () => repositories.downloads.list(),
    stateOf: (id: DownloadId): Download["state"] | undefined =>
      downloads.list.value.find(({ downloadId }) => downloadId === id)?.state,
    /** The `count`th transfer, once it was asked for. */
    transfer: async (count: number): Promise<HeldTransfer> => {
      for (let turn = 0; turn < 100 && transfers.length < count; turn += 1) await nextTurn();
      const found = transfers[count - 1];
      if (found === undefined) throw new Error(`there were ${transfers.length} transfers`);
      return found;
    },
    count: () => transfers.length,
  };
}

export const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
