import { useCallback, useEffect, useRef, useState } from "react";
import type { KeptFile } from "../../../src-shared/domain/problems/keptFile.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { mostFiles } from "./droppedFiles.ts";
import { sendFile } from "./sendFile.ts";

interface TakenFiles {
  /** Gives the files to the core, and goes to what was found in them. */
  take: (files: readonly File[]) => void;
  cancel: () => void;
  /** The file that is on its way. */
  taking: { name: string; fraction: number } | null;
  /** What went wrong: what the core says, or the name of a file that cannot be read here. */
  error: AppError | { name: string } | null;
  clear: () => void;
}

/** Gives files to the core, one after another. */
export function useTakeFiles(): TakenFiles {
  const client = useClient();
  const [taking, setTaking] = useState<TakenFiles["taking"]>(null);
  const [error, setError] = useState<TakenFiles["error"]>(null);
  const controller = useRef<AbortController>(undefined);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const take = useCallback(
    (files: readonly File[]) => {
      controller.current?.abort();
      const { signal } = (controller.current = new AbortController());
      setError(null);
      const takeAll = async (): Promise<void> => {
        const kept: KeptFile[] = [];
        for (const file of files.slice(0, mostFiles)) {
          const tell = (fraction: number): void => setTaking({ name: file.name, fraction });
          tell(0);
          try {
            kept.push(await sendFile(client, file, tell, signal));
          } catch (thrown) {
            if (signal.aborted) return;
            setError(thrown instanceof DOMException ? { name: file.name } : AppError.from(thrown));
          }
        }
        const known = new Map(kept.map(({ hash, name }) => [hash, { hash, name }]));
        if (known.size > 0) navigate({ page: "preview", files: [...known.values()] });
      };
      void takeAll().finally(() => {
        if (controller.current?.signal === signal) setTaking(null);
      });
    },
    [client],
  );
  return { take, cancel, taking, error, clear: useCallback(() => setError(null), []) };
}
