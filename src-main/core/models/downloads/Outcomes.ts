import type { DownloadId } from "../../../../src-shared/domain/ids.ts";
import type { ModelFile } from "../../../../src-shared/domain/model.ts";

interface Waiter {
  resolve: (model: ModelFile) => void;
  reject: (error: unknown) => void;
}

/** Those who wait for what becomes of a download. */
export class Outcomes {
  readonly #waiters = new Map<DownloadId, Waiter[]>();

  wait(downloadId: DownloadId): Promise<ModelFile> {
    const { promise, resolve, reject } = Promise.withResolvers<ModelFile>();
    this.#waiters.set(downloadId, [...(this.#waiters.get(downloadId) ?? []), { resolve, reject }]);
    return promise;
  }

  succeed(downloadId: DownloadId, model: ModelFile): void {
    for (const { resolve } of this.#take(downloadId)) resolve(model);
  }

  fail(downloadId: DownloadId, error: unknown): void {
    for (const { reject } of this.#take(downloadId)) reject(error);
  }

  #take(downloadId: DownloadId): Waiter[] {
    const waiters = this.#waiters.get(downloadId) ?? [];
    this.#waiters.delete(downloadId);
    return waiters;
  }
}
