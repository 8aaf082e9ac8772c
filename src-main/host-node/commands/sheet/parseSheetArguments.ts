import { extname, resolve } from "node:path";
import {
  answerDetails,
  problemPlaces,
  type AnswerSheetChoice,
} from "../../../../src-shared/domain/answer-sheet/AnswerSheet.ts";
import { mostSamples } from "../../../../src-shared/domain/mostSamples.ts";
import type { SolveFilesOptions } from "../../../core/problems/sheets/solveFiles.ts";
import { parseBackend } from "../../parseBackend.ts";
import { parseEffort } from "../../parseEffort.ts";
import { parseNumber, parseOptions } from "../../parseOptions.ts";
import { UsageError } from "../../UsageError.ts";
import { sheetWriters, type SheetExtension } from "./sheetWriters.ts";

export interface SheetArguments extends SolveFilesOptions {
  /** Absolute path of the file to write. */
  out: string;
  extension: SheetExtension;
  choice: AnswerSheetChoice;
  printsJson: boolean;
}

/** @throws UsageError */
export function parseSheetArguments(args: string[]): SheetArguments {
  const { values, positionals } = parseOptions(args, {
    out: { type: "string" },
    "accept-flagged": { type: "boolean" },
    scans: { type: "boolean" },
    detail: { type: "string" },
    problems: { type: "string" },
    json: { type: "boolean" },
    model: { type: "string" },
    effort: { type: "string" },
    samples: { type: "string" },
    profile: { type: "string" },
    gpu: { type: "string" },
  });
  const { out = "", model } = values;
  if (positionals.length === 0) throw new UsageError("Say which file holds the problems.");
  if (model === "") throw new UsageError("--model takes the path of a GGUF file.");
  return {
    paths: positionals.map((path) => resolve(path)),
    out: resolve(out),
    extension: extensionOf(out),
    choice: {
      detail: oneOf("detail", values.detail, answerDetails) ?? "answers",
      problems: oneOf("problems", values.problems, problemPlaces) ?? "beside",
    },
    acceptsFlagged: values["accept-flagged"] === true,
    readsScans: values.scans === true,
    printsJson: values.json === true,
    modelPath: model === undefined ? undefined : resolve(model),
    effort: parseEffort(values.effort),
    samples: parseNumber("samples", values.samples, { min: 1, max: mostSamples, isWhole: true }),
    profileId: values.profile,
    backend: parseBackend(values.gpu),
  };
}

function extensionOf(out: string): SheetExtension {
  const extension = extname(out).toLowerCase();
  if (Object.hasOwn(sheetWriters, extension)) return extension as SheetExtension;
  const known = Object.keys(sheetWriters).join(", ");
  throw new UsageError(`--out takes a file that ends with ${known}. Other formats are exported in the app.`);
}

function oneOf<Choice extends string>(
  name: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new UsageError(`--${name} takes ${choices.join(", ")}, not "${text}".`);
  return found;
}
