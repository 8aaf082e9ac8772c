import { AnswerCheckRepository } from "./AnswerCheckRepository.ts";
import { AttemptRepository } from "./AttemptRepository.ts";
import { BackendHealthRepository } from "./BackendHealthRepository.ts";
import { CodeRunRepository } from "./CodeRunRepository.ts";
import { ConversationRepository } from "./ConversationRepository.ts";
import { DownloadRepository } from "./DownloadRepository.ts";
import { EngineIncidentRepository } from "./EngineIncidentRepository.ts";
import { ExchangeRepository } from "./ExchangeRepository.ts";
import { HubFileRepository } from "./HubFileRepository.ts";
import { ModelFileRepository } from "./ModelFileRepository.ts";
import { ModelPreferenceRepository } from "./ModelPreferenceRepository.ts";
import { ModelRunRepository } from "./ModelRunRepository.ts";
import { historyPath } from "./historyFiles.ts";
import { openDatabase, type OpenDatabase } from "./openDatabase.ts";
import { ProblemEditRepository } from "./ProblemEditRepository.ts";
import { SampleGroupRepository } from "./SampleGroupRepository.ts";
import { forgetOldChanges } from "./search/forgetOldChanges.ts";
import { SettingsRepository } from "./SettingsRepository.ts";
import { SheetEntryRepository } from "./SheetEntryRepository.ts";
import { SheetRepository } from "./SheetRepository.ts";
import { HistoryThread } from "./thread/HistoryThread.ts";
import type { HistoryWork } from "./thread/HistoryWork.ts";
import { MemoryHistoryWork } from "./thread/MemoryHistoryWork.ts";
import { toStorageError } from "./toStorageError.ts";

export interface Repositories {
  answerChecks: AnswerCheckRepository;
  attempts: AttemptRepository;
  backendHealth: BackendHealthRepository;
  codeRuns: CodeRunRepository;
  conversations: ConversationRepository;
  downloads: DownloadRepository;
  engineIncidents: EngineIncidentRepository;
  exchange: ExchangeRepository;
  hubFiles: HubFileRepository;
  modelFiles: ModelFileRepository;
  modelPreferences: ModelPreferenceRepository;
  modelRuns: ModelRunRepository;
  problemEdits: ProblemEditRepository;
  sampleGroups: SampleGroupRepository;
  settings: SettingsRepository;
  sheetEntries: SheetEntryRepository;
  sheets: SheetRepository;
}

/** The same repository, with SQLite's errors as ours. */
function translated<Repository extends object>(repository: Repository, path: string, onDamage: () => void): Repository {
  return new Proxy(repository, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...args: unknown[]): unknown => {
        try {
          return Reflect.apply(member, target, args);
        } catch (thrown) {
          const error = toStorageError(thrown, path);
          if (error.code === "storage/damaged") onDamage();
          throw error;
        }
      };
    },
  });
}

/** The repositories on an open database. `path` is named in errors; `onDamage` is told when the file proves to be damaged. */
export function createRepositories(
  db: OpenDatabase,
  path: string,
  onDamage: () => void = () => undefined,
): Repositories {
  const ours = <Repository extends object>(repository: Repository): Repository =>
    translated(repository, path, onDamage);
  return {
    answerChecks: ours(new AnswerCheckRepository(db)),
    attempts: ours(new AttemptRepository(db)),
    backendHealth: ours(new BackendHealthRepository(db)),
    codeRuns: ours(new CodeRunRepository(db)),
    conversations: ours(new ConversationRepository(db)),
    downloads: ours(new DownloadRepository(db)),
    engineIncidents: ours(new EngineIncidentRepository(db)),
    exchange: ours(new ExchangeRepository(db)),
    hubFiles: ours(new HubFileRepository(db)),
    modelFiles: ours(new ModelFileRepository(db)),
    modelPreferences: ours(new ModelPreferenceRepository(db)),
    modelRuns: ours(new ModelRunRepository(db)),
    problemEdits: ours(new ProblemEditRepository(db)),
    sampleGroups: ours(new SampleGroupRepository(db)),
    settings: ours(new SettingsRepository(db)),
    sheetEntries: ours(new SheetEntryRepository(db)),
    sheets: ours(new SheetRepository(db)),
  };
}

export interface OpenRepositories extends Repositories {
  /** Whether conversations that an earlier launch left deleted were removed. */
  hasForgotten: boolean;
  /** Starts long work on the history away from this thread. @param file absolute path of the module that the thread runs */
  startWork: (file: string) => HistoryWork;
  /** Brings what was written into the file itself, and leaves no copy of what was deleted in the log. */
  settle: () => void;
  /** End the work first. */
  close: () => void;
}

/**
 * Opens the history in a folder that the caller holds, and settles what an earlier launch left: runs that were cut off, and
 * what was deleted.
 * @throws AppError `storage/*`
 */
export function openRepositories(dataDir: string): OpenRepositories {
  const { db, distrust, close } = openDatabase(dataDir);
  const path = historyPath(dataDir);
  try {
    const repositories = createRepositories(db, path, distrust);
    repositories.attempts.interruptLeftovers();
    repositories.sheetEntries.stopLeftovers();
    repositories.sheets.purgeDeleted();
    const hasForgotten = repositories.conversations.purgeDeleted(Infinity) > 0;
    forgetOldChanges(db);
    const settle = (): void => void db.pragma("wal_checkpoint(TRUNCATE)");
    if (hasForgotten) settle();
    const startWork = (file: string): HistoryWork =>
      db.memory ? new MemoryHistoryWork(db) : new HistoryThread(file, { dataDir });
    return { ...repositories, hasForgotten, startWork, settle, close };
  } catch (thrown) {
    distrust();
    close();
    throw toStorageError(thrown, path);
  }
}
