import type { EngineStatus } from "../../src-shared/domain/engineStatus.ts";
import type { ModelId } from "../../src-shared/domain/ids.ts";
import type { ConversationService } from "./conversations/ConversationService.ts";
import type { CatalogueService } from "./models/catalogue/CatalogueService.ts";
import type { DownloadService } from "./models/downloads/DownloadService.ts";
import type { FileWork } from "./models/files/FileWork.ts";
import type { FitAdvisor } from "./models/fit/FitAdvisor.ts";
import type { HubAccessService } from "./models/hub/HubAccessService.ts";
import type { ModelService } from "./models/ModelService.ts";
import type { ReasoningService } from "./reasoning/ReasoningService.ts";
import type { SettingsService } from "./SettingsService.ts";
import type { Topic } from "./Topic.ts";

/** The parts of the application, wired. */
export interface Core {
  catalogue: CatalogueService;
  conversations: ConversationService;
  downloads: DownloadService;
  engineStatus: Topic<EngineStatus>;
  fileWork: FileWork;
  fitAdvisor: FitAdvisor;
  hub: HubAccessService;
  models: ModelService;
  reasoning: ReasoningService;
  settings: SettingsService;
  /** Loads the selected model ahead of the first question; a failure shows in the engine's status. */
  prepare: () => void;
  /**
   * Deletes a downloaded model's files.
   * @returns bytes freed
   * @throws AppError `models/*`
   */
  removeModel: (modelId: ModelId) => Promise<number>;
  dispose: () => Promise<void>;
}
