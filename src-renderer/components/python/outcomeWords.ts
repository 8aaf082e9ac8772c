import type { CodeRun } from "../../../src-shared/domain/codeRun.ts";
import { pythonPackages } from "../../../src-shared/domain/pythonPackages.ts";
import { formatDuration } from "../format/formatDuration.ts";
import { longestWallMs, maxOutputLength, sandboxLimits } from "./runLimits.ts";

/** Why a run gave no whole result. */
export interface OutcomeWords {
  title: string;
  advice?: string;
}

const memory = `${sandboxLimits.memoryBytes / 2 ** 20} MB`;
const thousands = new Intl.NumberFormat("en-US");

/** What is said of a run that did not come to its end; undefined of one that did. */
export function outcomeWords({ outcome, error, durationMs, wallMs }: CodeRun): OutcomeWords | undefined {
  switch (outcome) {
    case "finished":
      return undefined;
    case "failed":
      return errorWords(error);
    case "stopped":
      return { title: durationMs === 0 ? "Stopped." : `Stopped after ${formatDuration(durationMs)}.` };
    case "time":
      return {
        title: `Ended after ${wallMs / 1000} s.`,
        advice: wallMs < longestWallMs ? "It may loop forever, or need more time." : "Code may not run longer.",
      };
    case "memory":
      return { title: "Ended: out of memory.", advice: `Code may use ${memory}.` };
    case "output":
      return {
        title: "Ended: too much output.",
        advice: `Code may print ${thousands.format(maxOutputLength)} characters.`,
      };
    case "broken":
      return { title: "Python broke off, or could not start.", advice: "Run it again." };
  }
}

function errorWords(error: CodeRun["error"]): OutcomeWords {
  if (error === null) return { title: "It failed." };
  const { type, message, line, missingModule } = error;
  const place = line === null ? "" : ` in line ${line}`;
  if (missingModule === null) return { title: `${type}${place}${message === "" ? "." : `: ${message}`}` };
  return {
    title: `${missingModule.split(".")[0]} is not available here.`,
    advice: `Code can use ${pythonPackages.join(", ")} and Python's own modules.`,
  };
}
