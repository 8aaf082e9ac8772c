import { createRoot } from "react-dom/client";
import { serve } from "../../../../src-main/rpc/serve.ts";
import { ClientProvider } from "../../../../src-renderer/client/ClientProvider.tsx";
import { createClient } from "../../../../src-renderer/client/createClient.ts";
import { ProblemFiles } from "../../../../src-renderer/features/sheet/ProblemFiles.tsx";
import { fileHash, type KeptFile } from "../../../../src-shared/domain/problems/keptFile.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import { fakeHandlers, fakeTopics } from "../../../rpc/fakeHandlers.ts";
import { memoryTransportPair } from "../../../rpc/memoryTransportPair.ts";

/** Names and sizes of the files that arrived, in their order. */
const arrived: string[] = [];
const cancelled: string[] = [];
const long = Promise.withResolvers<void>();
const uploads = new Map<string, { name: string; sizeBytes: number }>();
const topics = fakeTopics();

/** A core that takes every file but what is called `large.pdf`, and is long about `endless.pdf`. */
const handlers = fakeHandlers(topics, {
  "problems.beginFile": ({ name, sizeBytes }) => {
    if (name === "large.pdf") throw new AppError("problems/too-large", "it is large", { data: { size: "2 GB" } });
    const uploadId = String(uploads.size + 1);
    uploads.set(uploadId, { name, sizeBytes });
    return { uploadId };
  },
  "problems.sendPiece": async ({ uploadId }) => {
    if (uploads.get(uploadId)?.name === "endless.pdf") await long.promise;
    return {};
  },
  "problems.endFile": ({ uploadId }): KeptFile => {
    const { name = "", sizeBytes = 0 } = uploads.get(uploadId) ?? {};
    arrived.push(`${name} ${sizeBytes}`);
    return { hash: fileHash.parse(uploadId.padStart(64, "0")), name, sizeBytes };
  },
  "problems.cancelFile": ({ uploadId }) => {
    cancelled.push(uploads.get(uploadId)?.name ?? "");
    return {};
  },
});

const [near, far] = memoryTransportPair();
serve(handlers, far, () => undefined);

Object.assign(window, {
  arrived,
  cancelled,
  letGo: long.resolve,
  openFiles: (files: KeptFile[]) => topics.openedFiles.set(files),
});

const container = document.createElement("div");
document.body.append(container);
createRoot(container).render(
  <ClientProvider client={createClient(near)}>
    <ProblemFiles isClosed={false}>
      <p>A page</p>
      <textarea aria-label="A field" />
    </ProblemFiles>
  </ClientProvider>,
);
