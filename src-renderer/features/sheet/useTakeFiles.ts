import { useCallback, useEffect, useRef, useState } from "react";
import type { KeptFile } from "../../../src-shared/domain/problems/keptFile.ts";
import { AppError } from "../../../src-shared/errors/AppError.ts";
import { navigate } from "../../app/routes.ts";
import { useClient } from "../../client/useClient.ts";
import { mostFiles } from "./droppedFiles.ts";
import { sendFile } from "./sendFile.ts";

/** What went wrong. */
export interface TakingTrouble {
  /** Of the file. */
  name: string;
  /** What the core says; null where the file cannot be read here, or there are too many. */
  error: AppError | null;
  /** There were more files than are taken at once; this is the first that was left. */
  isTooMany: boolean;
}

interface TakenFiles {
  /** Gives the files to the core, and goes to what was found in them. */
  take: (files: readonly File[]) => void;
  cancel: () => void;
  /** The file that is on its way. */
  taking: { name: string; fraction: number } | null;
  trouble: TakingTrouble | null;
  clear: () => void;
}

/** Gives files to the core, one after another. */
export function useTakeFiles(): TakenFiles {
  const client = useClient();
  const [taking, setTaking] = useState<TakenFiles["taking"]>(null);
  const [trouble, setTrouble] = useState<TakingTrouble | null>(null);
  const controller = useRef<AbortController>(undefined);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const take = useCallback(
    (files: readonly File[]) => {
      controller.current?.abort();
      const { signal } = (controller.current = new AbortController());
      const firstLeft = files[mostFiles];
      setTrouble(firstLeft === undefined ? null : { name: firstLeft.name, error: null, isTooMany: true });
      const takeAll = async (): Promise<void> => {
        const kept: KeptFile[] = [];
        for (const file of files.slice(0, mostFiles)) {
          const tell = (fraction: number): void => setTaking({ name: file.name, fraction });
          tell(0);
          try {
            kept.push(await sendFile(client, file, tell, signal));
          } catch (thrown) {
            if (signal.aborted) return;
            const reason = thrown instanceof DOMException ? null : AppError.from(thrown);
            setTrouble({ name: file.name, error: reason, isTooMany: false });
          }
        }
        const known = new Map(kept.map(({ hash, name }) => [hash, { hash, name }]));
        if (known.size > 0 && !signal.aborted) navigate({ page: "preview", files: [...known.values()] });
      };
      void takeAll().finally(() => {
        if (controller.current?.signal === signal) setTaking(null);
      });
    },
    [client],
  );
  return { take, cancel, taking, trouble, clear: useCallback(() => setTrouble(null), []) };
}
