import type { Client } from "../../src-renderer/client/createClient.ts";
import type { EngineStatus } from "../../src-shared/domain/engineStatus.ts";

export type ReadyStatus = Extract<EngineStatus, { phase: "ready" }>;

/**
 * Starts the engine and loads the selected model.
 * @returns the status with the number of threads that the app has chosen
 */
export function prepareEngine(client: Client): Promise<ReadyStatus> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadyStatus>();
  const unfollow = client.follow("engine.status", (status) => {
    if (status.phase === "ready") resolve(status);
    if (status.phase === "failed") reject(new Error(status.error.message));
  });
  client.call("engine.prepare", { conversationId: null }).catch(reject);
  return promise.finally(() => unfollow());
}
