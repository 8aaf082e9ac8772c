import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ExportEvent, ImportEvent, VerifyEvent } from "../../../src-shared/contract/modelsEndpoints.ts";
import type { ModelId } from "../../../src-shared/domain/ids.ts";
import type { AppError } from "../../../src-shared/errors/AppError.ts";
import type { StreamReader } from "../../client/createClient.ts";
import { useClient } from "../../client/useClient.ts";
import { type Words, words } from "../../components/words/words.ts";

/** A long piece of work on files: under way, or what came of it. */
export interface ModelWork {
  kind: keyof Words["modelFiles"]["works"];
  doneBytes: number;
  totalBytes: number;
  /** What came of it, in words; undefined while it goes on. */
  outcome: { words: string; isBad: boolean } | undefined;
  error: AppError | undefined;
}

/** Work is kept by the model it is about, an import by this name. */
export const importKey = "import";
export type WorkKey = ModelId | typeof importKey;

export interface ModelWorks {
  works: ReadonlyMap<WorkKey, ModelWork>;
  verify: (modelId: ModelId) => void;
  export: (modelId: ModelId, folder: string) => void;
  import: (folder: string) => void;
  /** Stops it, or closes what it said at its end. */
  end: (key: WorkKey) => void;
}

const verdictWords = (sha256: string, matches: boolean | null): ModelWork["outcome"] => {
  const { asPublished, notAsPublished, notPublished } = words().modelFiles;
  if (matches === null) return { words: notPublished(sha256), isBad: false };
  return { words: matches ? asPublished : notAsPublished, isBad: !matches };
};

/** Checks, exports and imports, which go on while the page is open, whatever the list shows. */
export function useModelWork(): ModelWorks {
  const client = useClient();
  const [works, setWorks] = useState<ReadonlyMap<WorkKey, ModelWork>>(new Map());
  const closers = useRef(new Map<WorkKey, () => void>());

  useEffect(() => {
    const open = closers.current;
    return () => {
      for (const close of open.values()) close();
      open.clear();
    };
  }, []);

  const change = useCallback((key: WorkKey, part: Partial<ModelWork>): void => {
    setWorks((before) => {
      const work = before.get(key);
      return work === undefined ? before : new Map(before).set(key, { ...work, ...part });
    });
  }, []);

  const actions = useMemo((): Omit<ModelWorks, "works"> => {
    const begin = <Event extends VerifyEvent | ExportEvent | ImportEvent>(
      key: WorkKey,
      kind: ModelWork["kind"],
      open: (reader: StreamReader<Event>) => () => void,
      toOutcome: (done: Extract<Event, { type: "done" }>) => ModelWork["outcome"],
    ): void => {
      closers.current.get(key)?.();
      const begun: ModelWork = { kind, doneBytes: 0, totalBytes: 0, outcome: undefined, error: undefined };
      setWorks((before) => new Map(before).set(key, begun));
      const close = open({
        onEvent: (event) =>
          change(
            key,
            event.type === "progress"
              ? { doneBytes: event.doneBytes, totalBytes: event.totalBytes }
              : { outcome: toOutcome(event as Extract<Event, { type: "done" }>) },
          ),
        onEnd(error) {
          closers.current.delete(key);
          if (error !== undefined) change(key, { error });
        },
      });
      closers.current.set(key, close);
    };
    return {
      verify: (modelId) =>
        begin<VerifyEvent>(
          modelId,
          "check",
          (reader) => client.open("models.verify", { modelId }, reader),
          ({ sha256, matches }) => verdictWords(sha256, matches),
        ),
      export: (modelId, folder) =>
        begin<ExportEvent>(
          modelId,
          "export",
          (reader) => client.open("models.export", { modelId, folder }, reader),
          ({ path }) => ({ words: words().modelFiles.written(path), isBad: false }),
        ),
      import: (folder) =>
        begin<ImportEvent>(
          importKey,
          "import",
          (reader) => client.open("models.import", { folder }, reader),
          ({ modelIds }) => ({ words: words().modelFiles.imported(modelIds.length), isBad: false }),
        ),
      end(key) {
        closers.current.get(key)?.();
        closers.current.delete(key);
        setWorks((before) => {
          const after = new Map(before);
          after.delete(key);
          return after;
        });
      },
    };
  }, [client, change]);

  return useMemo(() => ({ works, ...actions }), [works, actions]);
}
