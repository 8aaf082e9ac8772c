import type { EngineStatus } from "../../src-shared/domain/engineStatus.ts";
import type { ModelId } from "../../src-shared/domain/ids.ts";
import type { AnswerChecks } from "./checking/AnswerChecks.ts";
import type { ConversationService } from "./conversations/ConversationService.ts";
import type { ConversationExchange } from "./conversations/exchange/ConversationExchange.ts";
import type { SearchService } from "./conversations/SearchService.ts";
import type { CatalogueService } from "./models/catalogue/CatalogueService.ts";
import type { DownloadService } from "./models/downloads/DownloadService.ts";
import type { FileWork } from "./models/files/FileWork.ts";
import type { FitAdvisor } from "./models/fit/FitAdvisor.ts";
import type { HubAccessService } from "./models/hub/HubAccessService.ts";
import type { ModelService } from "./models/ModelService.ts";
import type { AnswerChecker } from "./ports/AnswerChecker.ts";
import type { KeptFiles } from "./problems/files/KeptFiles.ts";
import type { ProblemIntake } from "./problems/ProblemIntake.ts";
import type { Sheets } from "./problems/sheets/createSheets.ts";
import type { Reasoning } from "./reasoning/createReasoning.ts";
import type { EngineHealth } from "./reasoning/engine/EngineHealth.ts";
import type { LoggingEngine } from "./reasoning/engine/LoggingEngine.ts";
import type { SettingsService } from "./SettingsService.ts";
import type { CodeRunRepository } from "./storage/CodeRunRepository.ts";
import type { Topic } from "./Topic.ts";

/** The parts of the application, wired. */
export interface Core extends Reasoning, Sheets {
  catalogue: CatalogueService;
  checker: AnswerChecker;
  checks: AnswerChecks;
  codeRuns: CodeRunRepository;
  conversations: ConversationService;
  downloads: DownloadService;
  engine: LoggingEngine;
  engineHealth: EngineHealth;
  engineStatus: Topic<EngineStatus>;
  exchange: ConversationExchange;
  fileWork: FileWork;
  fitAdvisor: FitAdvisor;
  hub: HubAccessService;
  intake: ProblemIntake;
  keptFiles: KeptFiles;
  models: ModelService;
  search: SearchService;
  settings: SettingsService;
  /**
   * Deletes a downloaded model's files.
   * @returns bytes freed
   * @throws AppError `models/*`
   */
  removeModel: (modelId: ModelId) => Promise<number>;
  dispose: () => Promise<void>;
}
