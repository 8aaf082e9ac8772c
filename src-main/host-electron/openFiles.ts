import { AppError } from "../../src-shared/errors/AppError.ts";
import type { App } from "../core/App.ts";
import { reportError } from "./reportError.ts";

const isModel = (path: string): boolean => path.toLowerCase().endsWith(".gguf");

/** Opens files that were named from outside: models are added, the last of them selected; others are files of problems. */
export async function openFiles(
  app: Pick<App, "handlers" | "openProblemFiles">,
  paths: readonly string[],
): Promise<void> {
  try {
    for (const path of paths.filter(isModel)) {
      const { "models.addFile": addFile, "models.select": select } = app.handlers;
      if (addFile === undefined || select === undefined)
        throw new AppError("request/unavailable", "no history is open");
      const { modelId } = await addFile({ path });
      await select({ modelId });
    }
    const problems = paths.filter((path) => !isModel(path));
    if (problems.length > 0) await app.openProblemFiles(problems);
  } catch (thrown) {
    reportError(thrown);
  }
}
