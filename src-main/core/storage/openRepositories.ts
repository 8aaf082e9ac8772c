import { join } from "node:path";
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
import { databaseName, openDatabase, type OpenDatabase } from "./openDatabase.ts";
import { ProblemEditRepository } from "./ProblemEditRepository.ts";
import { SampleGroupRepository } from "./SampleGroupRepository.ts";
import { forgetOldChanges } from "./search/forgetOldChanges.ts";
import { searchIndexName } from "./search/openSearchIndex.ts";
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
function translated<Repository extends object>(repository: Repository, path: string): Repository {
  return new Proxy(repository, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...args: unknown[]): unknown => {
        try {
          return Reflect.apply(member, target, args);
        } catch (thrown) {
          throw toStorageError(thrown, path);
        }
      };
    },
  });
}

/** The repositories on an open database. `path` is named in errors. */
export function createRepositories(db: OpenDatabase, path: string): Repositories {
  return {
    answerChecks: translated(new AnswerCheckRepository(db), path),
    attempts: translated(new AttemptRepository(db), path),
    backendHealth: translated(new BackendHealthRepository(db), path),
    codeRuns: translated(new CodeRunRepository(db), path),
    conversations: translated(new ConversationRepository(db), path),
    downloads: translated(new DownloadRepository(db), path),
    engineIncidents: translated(new EngineIncidentRepository(db), path),
    exchange: translated(new ExchangeRepository(db), path),
    hubFiles: translated(new HubFileRepository(db), path),
    modelFiles: translated(new ModelFileRepository(db), path),
    modelPreferences: translated(new ModelPreferenceRepository(db), path),
    modelRuns: translated(new ModelRunRepository(db), path),
    problemEdits: translated(new ProblemEditRepository(db), path),
    sampleGroups: translated(new SampleGroupRepository(db), path),
    settings: translated(new SettingsRepository(db), path),
    sheetEntries: translated(new SheetEntryRepository(db), path),
    sheets: translated(new SheetRepository(db), path),
  };
}

export interface OpenRepositories extends Repositories {
  /** Starts long work on the history away from this thread. @param file absolute path of the module that the thread runs */
  startWork: (file: string) => HistoryWork;
  /** End the work first. */
  close: () => void;
}

/**
 * Opens the history, and settles what an earlier launch left: runs that were cut off, and what was deleted.
 * @throws AppError `app/already-open`, `storage/*`
 */
export function openRepositories(dataDir: string): OpenRepositories {
  const { db, close } = openDatabase(dataDir);
  const path = join(dataDir, databaseName);
  const repositories = createRepositories(db, path);
  repositories.attempts.interruptLeftovers();
  repositories.sheetEntries.stopLeftovers();
  repositories.conversations.purgeDeleted();
  repositories.sheets.purgeDeleted();
  forgetOldChanges(db);
  const startWork = (file: string): HistoryWork =>
    db.memory
      ? new MemoryHistoryWork(db)
      : new HistoryThread(file, { historyPath: path, indexPath: join(dataDir, searchIndexName) });
  return { ...repositories, startWork, close };
}
