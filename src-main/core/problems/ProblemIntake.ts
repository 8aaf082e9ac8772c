import type { ReaderSignal, StreamEvent } from "../../../src-shared/contract/contract.ts";
import type { FileHash, KeptFile } from "../../../src-shared/domain/problems/keptFile.ts";
import type { Problem } from "../../../src-shared/domain/problems/problem.ts";
import type { ColumnMapping, ProblemFile } from "../../../src-shared/domain/problems/problemFile.ts";
import type { ReadingProgress } from "../../../src-shared/domain/problems/readingProgress.ts";
import type { ProblemEditRepository } from "../storage/ProblemEditRepository.ts";
import { Topic } from "../Topic.ts";
import type { KeptFiles } from "./files/KeptFiles.ts";
import { readersVersion } from "./readersVersion.ts";
import type { ProblemReader } from "./worker/ProblemReader.ts";

interface Parts {
  files: KeptFiles;
  reader: Pick<ProblemReader, "read">;
  edits: ProblemEditRepository;
}

/** A file to read, by its content; its name says what the content leaves open. */
interface Wanted {
  hash: FileHash;
  name: string;
  mapping?: ColumnMapping | undefined;
  readsScans?: boolean | undefined;
}

/** From files to problems that a person has looked through. */
export class ProblemIntake {
  /** Files that were opened from outside the window, the last ones. */
  readonly opened = new Topic<KeptFile[]>([]);
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes in files of this machine, and tells the window. @throws AppError `problems/*`, `storage/*` */
  async open(paths: readonly string[]): Promise<void> {
    const kept: KeptFile[] = [];
    for (const path of paths) kept.push(await this.#parts.files.keep(path));
    this.opened.set(kept);
  }

  /**
   * What is recognised in a file that was taken in.
   * @param onProgress told of what is found, as far as the file is read
   * @throws AppError `problems/*`, or the signal's reason when it aborts
   */
  async recognise(
    { hash, name, mapping, readsScans }: Wanted,
    onProgress?: (progress: ReadingProgress) => void,
    signal?: AbortSignal,
  ): Promise<ProblemFile> {
    const { files, reader } = this.#parts;
    await files.size(hash);
    return reader.read({ path: await files.path(hash), name }, { mapping, readsScans, onProgress, signal });
  }

  /**
   * The same, as it grows; or what the person made of the file before, unless it is to be read another way. Leaving stops it.
   */
  async read(wanted: Wanted, emit: (event: StreamEvent<"problems.read">) => void, signal: ReaderSignal): Promise<void> {
    const abort = new AbortController();
    signal.addEventListener("abort", () => abort.abort(), { once: true });
    const isUsual = wanted.mapping === undefined && wanted.readsScans === undefined;
    const edit = isUsual ? this.#parts.edits.find(wanted.hash) : undefined;
    const tell = (progress: ReadingProgress): void =>
      emit({ type: "progress", ...progress, ...(edit !== undefined && { kept: 0, problems: [] }) });
    const { problems: _told, ...facts } = await this.recognise(wanted, tell, abort.signal);
    const remembered = edit && {
      problems: edit.problems,
      savedAt: edit.savedAt,
      isOfOlderReaders: edit.readerVersion < readersVersion,
    };
    emit({ type: "read", facts, remembered: remembered ?? null });
  }

  remember(hash: FileHash, problems: Problem[]): void {
    this.#parts.edits.save(hash, { problems, readerVersion: readersVersion, savedAt: Date.now() });
  }

  /** Goes back to what is recognised. */
  forget(hash: FileHash): void {
    this.#parts.edits.remove(hash);
  }
}
