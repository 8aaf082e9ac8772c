import { dialog } from "electron";
import { AppError } from "../../src-shared/errors/AppError.ts";
import { spokenWords } from "./words/spokenWords.ts";

/** Says in a system dialog what happened and what to do, where there is no page to say it. */
export function reportError(thrown: unknown): void {
  const error = AppError.from(thrown);
  const { title, advice } = spokenWords().errors[error.code](error.data);
  dialog.showErrorBox(title, advice);
}
