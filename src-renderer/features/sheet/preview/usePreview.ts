import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { StreamEvent } from "../../../../src-shared/contract/contract.ts";
import type { FileKind } from "../../../../src-shared/domain/problems/fileKind.ts";
import type { ColumnMapping, ProblemFileFacts } from "../../../../src-shared/domain/problems/problemFile.ts";
import type { PagesRead } from "../../../../src-shared/domain/problems/readingProgress.ts";
import type { FileHash, KeptFile } from "../../../../src-shared/domain/problems/keptFile.ts";
import type { AppError } from "../../../../src-shared/errors/AppError.ts";
import { mostProblems } from "../../../../src-shared/domain/problems/problemLimits.ts";
import { useClient } from "../../../client/useClient.ts";
import { draftsOf } from "./editDrafts.ts";
import type { ProblemDraft } from "./ProblemDraft.ts";

export type NamedFile = Pick<KeptFile, "hash" | "name">;

/** How a file is to be read, where not as usual. */
export interface ReadingChoice {
  mapping?: ColumnMapping;
  readsScans?: boolean;
}

export interface PreviewedFile extends NamedFile {
  /** Undefined until something of it is read. */
  kind?: FileKind | undefined;
  /** How far it is read; undefined where that is not known, and when it is read. */
  pages?: PagesRead | undefined;
  /** Undefined until it is read; what was found until then may change, and cannot be mended yet. */
  facts?: ProblemFileFacts | undefined;
  /** How many problems were recognised; more than a sheet may have are not among the drafts. */
  found?: number | undefined;
  error?: AppError | undefined;
  /** The problems are those that the person made of it before. */
  isRemembered: boolean;
}

export interface Preview {
  files: readonly PreviewedFile[];
  /** No more than a sheet may have. */
  drafts: readonly ProblemDraft[];
  /** Changes the problems; what is made of a file is remembered with it. */
  edit: (change: (drafts: readonly ProblemDraft[]) => ProblemDraft[]) => void;
  /** Reads a file another way; what was mended in it goes. */
  readAgain: (hash: FileHash, choice: ReadingChoice) => void;
  /** Goes back to what is recognised. */
  forget: (hash: FileHash) => void;
}

/** How long after a change it is remembered, in milliseconds. */
const restMs = 400;

/** Reads files, and keeps what the person makes of them. */
export function usePreview(wanted: readonly NamedFile[]): Preview {
  const client = useClient();
  const [files, setFiles] = useState<readonly PreviewedFile[]>(() =>
    wanted.map((file) => ({ ...file, isRemembered: false })),
  );
  const [drafts, setDrafts] = useState<readonly ProblemDraft[]>([]);
  const closers = useRef(new Map<FileHash, () => void>());
  const changed = useRef(new Set<FileHash>());

  const read = useCallback(
    ({ hash, name }: NamedFile, choice: ReadingChoice = {}) => {
      closers.current.get(hash)?.();
      const put = (change: Partial<PreviewedFile>): void =>
        setFiles((before) => before.map((file) => (file.hash === hash ? { ...file, ...change } : file)));
      const place = (change: (own: readonly ProblemDraft[]) => ProblemDraft[]): void =>
        setDrafts((before) => placed(before, change(before.filter(({ file }) => file === hash)), hash, wanted));
      const receive = (event: StreamEvent<"problems.read">): void => {
        if (event.type === "progress") {
          const { kind, pages, kept, problems } = event;
          const found = draftsOf(problems, hash);
          put({ kind, found: kept + problems.length, ...(pages !== null && { pages }) });
          place((own) => [...own.slice(0, kept), ...found]);
        } else {
          const { facts, remembered } = event;
          const left = remembered === null ? null : draftsOf(remembered.problems, hash);
          put({ kind: facts.kind, pages: undefined, facts, isRemembered: left !== null });
          if (left !== null) place(() => left);
        }
      };
      changed.current.delete(hash);
      put({
        kind: undefined,
        pages: undefined,
        facts: undefined,
        found: undefined,
        error: undefined,
        isRemembered: false,
      });
      const close = client.open(
        "problems.read",
        { hash, name, ...choice },
        {
          // Many problems take long to draw; that waits for what the person does meanwhile.
          onEvent: (event) => startTransition(() => receive(event)),
          onEnd(error) {
            if (error === undefined) return;
            put({ error });
            // A part of a file is no file.
            place(() => []);
          },
        },
      );
      closers.current.set(hash, close);
    },
    [client, wanted],
  );
  useEffect(() => {
    const all = closers.current;
    for (const file of wanted) read(file);
    return () => {
      for (const close of all.values()) close();
    };
  }, [read, wanted]);

  const edit = useCallback<Preview["edit"]>(
    (change) =>
      setDrafts((before) => {
        const after = change(before);
        for (const hash of changedFiles(before, after)) changed.current.add(hash);
        return after;
      }),
    [],
  );
  const remember = useRef<() => void>(undefined);
  useEffect(() => {
    remember.current = () => {
      for (const hash of changed.current) {
        const problems = drafts.filter(({ file, isLeftOut }) => file === hash && !isLeftOut);
        // Not remembered is not lost: it is still on the page.
        client
          .call("problems.remember", { hash, problems: problems.map(({ problem }) => problem) })
          .catch(() => undefined);
      }
      changed.current.clear();
    };
    if (changed.current.size === 0) return undefined;
    const timer = setTimeout(remember.current, restMs);
    return () => clearTimeout(timer);
  }, [client, drafts]);
  // The last change may be younger than that when the page is left.
  useEffect(() => () => remember.current?.(), []);

  const readAgain = useCallback<Preview["readAgain"]>(
    (hash, choice) => {
      const file = wanted.find((each) => each.hash === hash);
      if (file !== undefined) read(file, choice);
    },
    [read, wanted],
  );
  const forget = useCallback(
    (hash: FileHash) => {
      changed.current.delete(hash);
      const again = (): void => readAgain(hash, {});
      client.call("problems.forget", { hash }).then(again, again);
    },
    [client, readAgain],
  );
  return { files, drafts, edit, readAgain, forget };
}

/** Puts the problems of a file where the file stands among the others. */
function placed(
  before: readonly ProblemDraft[],
  own: readonly ProblemDraft[],
  hash: FileHash,
  files: readonly NamedFile[],
): ProblemDraft[] {
  const place = (file: FileHash): number => files.findIndex((each) => each.hash === file);
  const others = before.filter(({ file }) => file !== hash);
  return [
    ...others.filter(({ file }) => place(file) < place(hash)),
    ...own,
    ...others.filter(({ file }) => place(file) > place(hash)),
  ].slice(0, mostProblems);
}

/** Files whose problems are others, or stand in another order; a yes to a flag is no change of them. */
function changedFiles(before: readonly ProblemDraft[], after: readonly ProblemDraft[]): FileHash[] {
  const kept = (drafts: readonly ProblemDraft[], hash: FileHash) =>
    drafts.filter(({ file, isLeftOut }) => file === hash && !isLeftOut).map(({ problem }) => problem);
  const hashes = [...new Set(before.map(({ file }) => file))];
  return hashes.filter((hash) => {
    const [was, is] = [kept(before, hash), kept(after, hash)];
    return was.length !== is.length || was.some((problem, index) => problem !== is[index]);
  });
}
