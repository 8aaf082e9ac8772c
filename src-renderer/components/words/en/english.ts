import { compareWords } from "./compareWords.ts";
import type { ErrorCode } from "../../../../src-shared/errors/errorCodes.ts";
import { errorWords, type Wording } from "../../../../src-shared/errors/errorWords.ts";
import { answerSettingsWords } from "./answerSettingsWords.ts";
import { chatWords } from "./chatWords.ts";
import { checkWords } from "./checkWords.ts";
import { composerWords } from "./composerWords.ts";
import { contextWords } from "./contextWords.ts";
import { controlWords } from "./controlWords.ts";
import { conversationWords } from "./conversationWords.ts";
import { documentWords } from "./documentWords.ts";
import { downloadSettingsWords } from "./downloadSettingsWords.ts";
import { effortWords } from "./effortWords.ts";
import { endWords } from "./endWords.ts";
import { engineWords } from "./engineWords.ts";
import { exchangeWords } from "./exchangeWords.ts";
import { formatWords } from "./formatWords.ts";
import { incidentWords } from "./incidentWords.ts";
import { lookWords } from "./lookWords.ts";
import { machineTestWords } from "./machineTestWords.ts";
import { nouns } from "./nouns.ts";
import { locale } from "./numbers.ts";
import { previewWords } from "./previewWords.ts";
import { sheetWords } from "./sheetWords.ts";
import { shortcutWords } from "./shortcutWords.ts";
import { turnMenuWords } from "./turnMenuWords.ts";
import { turnWords } from "./turnWords.ts";
import { paletteWords } from "./paletteWords.ts";
import { pythonWords } from "./pythonWords.ts";
import { runWords } from "./runWords.ts";
import { sampleWords } from "./sampleWords.ts";
import { searchWords } from "./searchWords.ts";
import { settingsWords } from "./settingsWords.ts";
import { textWords } from "./textWords.ts";
import { traceWords } from "./traceWords.ts";
import { versionWords } from "./versionWords.ts";
import { windowWords } from "./windowWords.ts";
import { workWords } from "./workWords.ts";

/** The interface in English. */
export const english = {
  compare: compareWords,
  locale,
  nouns,
  errors: errorWords as Readonly<Record<ErrorCode, Wording>>,
  format: formatWords,
  look: lookWords,
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
};
