import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import { pythonPackages } from "../../../src-shared/domain/pythonPackages.ts";
import { formatDuration } from "../format/formatDuration.ts";
import { formatNumber } from "../format/formatNumber.ts";
import { words } from "../words/words.ts";
import { longestWallMs, maxOutputLength, sandboxLimits } from "./runLimits.ts";

/** Why a run gave no whole result. */
export interface OutcomeWords {
  title: string;
  advice?: string;
}

const memory = `${sandboxLimits.memoryBytes / 2 ** 20} MB`;

/** What is said of a run that did not come to its end; undefined of one that did. */
export function outcomeWords({ outcome, error, durationMs, wallMs }: CodeRun): OutcomeWords | undefined {
  const said = words().python.outcomes;
  switch (outcome) {
    case "finished":
      return undefined;
    case "failed":
      return errorWords(error);
    case "stopped":
      return { title: durationMs === 0 ? said.stopped : said.stoppedAfter(formatDuration(durationMs)) };
    case "time":
      return {
        title: said.time(wallMs / 1000),
        advice: wallMs < longestWallMs ? said.mayNeedMore : said.longest,
      };
    case "memory":
      return { title: said.memory, advice: said.mostMemory(memory) };
    case "output":
      return { title: said.output, advice: said.mostOutput(formatNumber(maxOutputLength)) };
    case "broken":
      return { title: said.broken, advice: said.brokenAdvice };
  }
}

function errorWords(error: CodeRun["error"]): OutcomeWords {
  const said = words().python.outcomes;
  if (error === null) return { title: said.failed };
  const { type, message, line, missingModule } = error;
  if (missingModule === null) return { title: said.error(type, line, message) };
  return {
    title: said.noModule(missingModule.split(".")[0] ?? missingModule),
    advice: said.modules(pythonPackages),
  };
}
