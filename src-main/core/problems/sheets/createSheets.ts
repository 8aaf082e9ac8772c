import type { SheetForecast, SheetSummary } from "../../../../src-shared/domain/problems/sheet.ts";
import type { AnswerChecks } from "../../checking/AnswerChecks.ts";
import type { ConversationService } from "../../conversations/ConversationService.ts";
import type { ModelService } from "../../models/ModelService.ts";
import type { AnswerChecker } from "../../ports/AnswerChecker.ts";
import type { AnswerComparer } from "../../ports/AnswerComparer.ts";
import type { Logger } from "../../ports/Logger.ts";
import type { Reasoning } from "../../reasoning/createReasoning.ts";
import type { SettingsService } from "../../SettingsService.ts";
import type { Repositories } from "../../storage/openRepositories.ts";
import type { SheetRecord } from "../../storage/SheetRepository.ts";
import type { KeptFiles } from "../files/KeptFiles.ts";
import { EntryOutcomes } from "./EntryOutcomes.ts";
import { forecastSheet } from "./forecastSheet.ts";
import { SheetNews } from "./SheetNews.ts";
import { SheetRunner } from "./SheetRunner.ts";
import { SheetService } from "./SheetService.ts";

interface Parts {
  repositories: Pick<Repositories, "sheets" | "sheetEntries">;
  reasoning: Pick<Reasoning, "reasoning" | "runsUnderWay" | "groups" | "forecaster">;
  keptFiles: KeptFiles;
  conversations: ConversationService;
  models: ModelService;
  settings: SettingsService;
  checks: AnswerChecks;
  checker: AnswerChecker;
  comparer: AnswerComparer;
  logger: Logger;
}

/** What solves sheets of problems, wired. */
export interface Sheets {
  sheets: SheetService;
  sheetRunner: SheetRunner;
  sheetNews: SheetNews;
}

/** Composes the parts that solve sheets. */
export function createSheets(parts: Parts): Sheets {
  const {
    repositories,
    reasoning: running,
    keptFiles,
    conversations,
    models,
    settings,
    checks,
    checker,
    comparer,
    logger,
  } = parts;
  const { sheets, sheetEntries: entries } = repositories;
  const { reasoning, runsUnderWay, groups, forecaster } = running;
  const forecast = (sheet: SheetRecord, counts: SheetSummary["counts"]): SheetForecast | null => {
    const meanTimeMs = entries.meanTimeMs(sheet.sheetId);
    // A model that has gone runs nothing.
    const model = models.list.value.models.find(({ modelId }) => modelId === sheet.modelId);
    const bySpeed = meanTimeMs !== null || model === undefined ? undefined : forecaster.forecast(null, model);
    return forecastSheet(sheet, counts, meanTimeMs, bySpeed);
  };
  const news = new SheetNews({ sheets, entries, forecast });
  const outcomes = new EntryOutcomes({ conversations, checks, groups, checker, comparer });
  const runner = new SheetRunner({
    sheets,
    entries,
    conversations,
    reasoning,
    runsUnderWay,
    outcomes,
    news,
    logger,
  });
  const service = new SheetService({ sheets, entries, keptFiles, conversations, models, settings, runner, news });
  return { sheets: service, sheetRunner: runner, sheetNews: news };
}
