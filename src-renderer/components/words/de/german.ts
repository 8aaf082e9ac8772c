import { germanErrorWords } from "../../../../src-shared/errors/germanErrorWords.ts";
import { inGerman } from "../../../../src-shared/phrases/inGerman.ts";
import type { Words } from "../words.ts";
import { addModelWords } from "./addModelWords.ts";
import { answerSettingsWords } from "./answerSettingsWords.ts";
import { compareWords } from "./compareWords.ts";
import { backupWords } from "./backupWords.ts";
import { chatWords } from "./chatWords.ts";
import { checkWords } from "./checkWords.ts";
import { composerWords } from "./composerWords.ts";
import { contextWords } from "./contextWords.ts";
import { controlWords } from "./controlWords.ts";
import { conversationWords } from "./conversationWords.ts";
import { documentWords } from "./documentWords.ts";
import { downloadSettingsWords } from "./downloadSettingsWords.ts";
import { downloadWords } from "./downloadWords.ts";
import { effortWords } from "./effortWords.ts";
import { endWords } from "./endWords.ts";
import { engineWords } from "./engineWords.ts";
import { exchangeWords } from "./exchangeWords.ts";
import { fitWords } from "./fitWords.ts";
import { formatWords } from "./formatWords.ts";
import { formulaWords } from "./formulaWords.ts";
import { incidentWords } from "./incidentWords.ts";
import { libraryWords } from "./libraryWords.ts";
import { lookWords } from "./lookWords.ts";
import { machineTestWords } from "./machineTestWords.ts";
import { modelDetailsWords } from "./modelDetailsWords.ts";
import { modelFileWords } from "./modelFileWords.ts";
import { nouns } from "./nouns.ts";
import { locale } from "./numbers.ts";
import { paletteWords } from "./paletteWords.ts";
import { profileWords } from "./profileWords.ts";
import { pythonWords } from "./pythonWords.ts";
import { quantizationWords } from "./quantizationWords.ts";
import { runSettingsWords } from "./runSettingsWords.ts";
import { previewWords } from "./previewWords.ts";
import { recoveryWords } from "./recoveryWords.ts";
import { runWords } from "./runWords.ts";
import { sampleWords } from "./sampleWords.ts";
import { searchWords } from "./searchWords.ts";
import { settingsWords } from "./settingsWords.ts";
import { sheetWords } from "./sheetWords.ts";
import { shortcutWords } from "./shortcutWords.ts";
import { textWords } from "./textWords.ts";
import { traceWords } from "./traceWords.ts";
import { turnMenuWords } from "./turnMenuWords.ts";
import { turnWords } from "./turnWords.ts";
import { versionWords } from "./versionWords.ts";
import { windowWords } from "./windowWords.ts";
import { workWords } from "./workWords.ts";

/** The interface in German. */
export const german: Words = {
  compare: compareWords,
  locale,
  nouns,
  errors: germanErrorWords,
  phrases: inGerman,
  format: formatWords,
  look: lookWords,
  formula: formulaWords,
  preview: previewWords,
  sheet: sheetWords,
  shortcuts: shortcutWords,
  turnMenu: turnMenuWords,
  chat: chatWords,
  composer: composerWords,
  turns: turnWords,
  versions: versionWords,
  runs: runWords,
  ends: endWords,
  trace: traceWords,
  samples: sampleWords,
  effort: effortWords,
  context: contextWords,
  checks: checkWords,
  work: workWords,
  python: pythonWords,
  texts: textWords,
  controls: controlWords,
  window: windowWords,
  document: documentWords,
  exchange: exchangeWords,
  conversations: conversationWords,
  search: searchWords,
  palette: paletteWords,
  settings: settingsWords,
  answerSettings: answerSettingsWords,
  downloadSettings: downloadSettingsWords,
  engine: engineWords,
  machineTest: machineTestWords,
  incidents: incidentWords,
  library: libraryWords,
  modelFiles: modelFileWords,
  downloads: downloadWords,
  fit: fitWords,
  quantization: quantizationWords,
  addModels: addModelWords,
  modelDetails: modelDetailsWords,
  profile: profileWords,
  runSettings: runSettingsWords,
  backups: backupWords,
  recovery: recoveryWords,
};
